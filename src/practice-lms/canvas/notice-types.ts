/** Notices that Canvas sends (doc/api/pns.md), as far as a tool without asset processors meets them. */
export const noticeTypes = ['LtiHelloWorldNotice', 'LtiContextCopyNotice'] as const;

export type NoticeType = (typeof noticeTypes)[number];
