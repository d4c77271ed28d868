// An anchor such as sources/#keylens-board names a finding. Where the page in sight does not list it, its own page opens.

const code = location.hash.slice(1);
if (/^[a-z0-9-]+$/.test(code) && !document.getElementById(code)) location.replace(`${location.pathname}${code}/`);
