/** What differs between versions of Common Cartridge: names of schemas, namespaces, types of resources. */

export interface Profile {
  schema: 'IMS Common Cartridge' | 'IMS Thin Common Cartridge';
  schemaVersion: string;
  namespaces: {
    manifest: string;
    /** LOM of the whole cartridge, and of a resource. */
    lomManifest: string;
    lomResource: string;
    /** Curriculum standards metadata. */
    standards: string;
    webLink: string;
    ltiLink: string;
  };
  resourceTypes: { web: string; lti: string };
  /** Whether links stand in the manifest itself, which is then the only file. */
  inline: boolean;
  /** Whether a standard may carry the address of its CFItem. */
  caseUris: boolean;
}

const ims = (path: string): string => `http://www.imsglobal.org/xsd/${path}`;
const lom = (path: string): string => `http://ltsc.ieee.org/xsd/${path}`;

export const cartridge13: Profile = {
  schema: 'IMS Common Cartridge',
  schemaVersion: '1.3.0',
  namespaces: {
    manifest: ims('imsccv1p3/imscp_v1p1'),
    lomManifest: lom('imsccv1p3/LOM/manifest'),
    lomResource: lom('imsccv1p3/LOM/resource'),
    standards: ims('imsccv1p3/imscsmd_v1p0'),
    webLink: ims('imsccv1p3/imswl_v1p3'),
    ltiLink: ims('imslticc_v1p3'),
  },
  resourceTypes: { web: 'imswl_xmlv1p3', lti: 'imsbasiclti_xmlv1p3' },
  inline: false,
  caseUris: false,
};

export const thinCartridge13: Profile = {
  ...cartridge13,
  schema: 'IMS Thin Common Cartridge',
  inline: true,
};

export const cartridge14: Profile = {
  schema: 'IMS Common Cartridge',
  schemaVersion: '1.4.0',
  namespaces: {
    manifest: ims('imsccv1p4/imscp_v1p1'),
    lomManifest: lom('imsccv1p4/LOM/manifest'),
    lomResource: lom('imsccv1p4/LOM/resource'),
    standards: ims('imsccv1p4/imscsmd_v1p1'),
    webLink: ims('imsccv1p4/imswl_v1p4'),
    ltiLink: ims('imslticc_v1p4'),
  },
  resourceTypes: { web: 'imswl_xmlv1p4', lti: 'imsbasiclti_xmlv1p4' },
  inline: false,
  caseUris: true,
};
