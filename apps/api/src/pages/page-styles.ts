/** What pages have of their own before the application takes over; the rest is the application's. */
export const shellCss = `
.skip{position:absolute;left:8px;top:-80px;z-index:10}
.skip:focus{top:8px}
.sent{padding-top:24px}
.sent.page{padding-bottom:32px}
.sent>*+*{margin-top:16px}
.sent>h2,.sent>section{margin-top:32px}
.sent .prose{max-width:var(--measure);white-space:pre-line}
.sent .dl{max-width:26rem}
.sent>h2+*,.sent section>*+*{margin-top:12px}
.sent>section,.sent>.list{max-width:760px}
.sent>noscript{display:block}
.ask{display:grid;gap:12px;align-items:end;grid-template-columns:repeat(2,minmax(0,1fr))}
.ask>:first-child,.ask>.btn{grid-column:1/-1}
.card .ph.round{border-radius:50%}
.kinds{border-collapse:collapse}
.kinds th,.kinds td{text-align:left;vertical-align:top;padding:8px 20px 8px 0;border-bottom:1px solid var(--line)}
#impressum h3{margin-top:16px}
.shots{display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(160px,1fr))}
.shots img{width:100%;height:auto}
.ph-wide{aspect-ratio:16/10}
@media(min-width:900px){.ask{grid-template-columns:minmax(0,1fr) 180px 200px auto}.ask>:first-child,.ask>.btn{grid-column:auto;min-height:48px}.sent .cols>div>*+*{margin-top:16px}}
`;

/** Where no application comes: what it would otherwise put into the phone's tab bar. */
export const plainCss = `
footer.wrap.d-only{display:block!important}
@media(max-width:899px){.foot a{display:inline-flex;align-items:center;min-height:44px}}
`;
