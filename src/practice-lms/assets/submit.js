// Posts the form of this page at once: login requests and launches are forms that nobody has to see.
document.querySelector('form[data-submit]').submit();
