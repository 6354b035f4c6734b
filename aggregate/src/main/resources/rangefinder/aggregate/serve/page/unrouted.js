// Claims that no topic takes: what was read and counts nowhere, to see whether a definition is worth writing.

import { el } from "./dom.js";
import { ask } from "./api.js";
import { failure, frame } from "./frame.js";
import { day, exact, stated } from "./words.js";

const box = document.getElementById("unrouted");
const list = el("tbody", {});
const more = el("button", { hidden: true, onclick: () => load(false) }, "Show more");
const caption = el("caption", {});
let cursor = null;
let asked = 0;

frame(null);
const search = el("input", { type: "search", placeholder: "Search sentences, outlets, frames", "aria-label": "Search unrouted claims", oninput: () => load(true) });
box.before(el("p", { class: "soft" }, "Figures that were read and count nowhere, because their sentence and article leave open what a topic needs: who, where, when. A definition under topics: in the configuration can take them."),
  el("form", { class: "filters", role: "search", onsubmit: (event) => event.preventDefault() }, search));
box.replaceChildren(el("div", { class: "card table fits" }, el("table", {}, caption,
  el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Figure"), el("th", { scope: "col" }, "Sentence"), el("th", { scope: "col", class: "hide-narrow" }, "Read as: who, what, of what"))), list)), more);
await load(true);

async function load(anew) {
  const mine = ++asked;
  try {
    const page = await ask("api/v1/unrouted?q=" + encodeURIComponent(search.value) + (anew || !cursor ? "" : "&cursor=" + encodeURIComponent(cursor)));
    if (mine !== asked) return;
    cursor = page.next ?? null;
    more.hidden = !cursor;
    caption.textContent = `${exact(page.unrouted)} of ${exact(page.claims)} claims belong to no topic; “?” is what was left open`;
    if (anew) list.replaceChildren();
    list.append(...page.found.map(row));
    box.setAttribute("aria-busy", "false");
  } catch (error) {
    failure(box, error);
  }
}

function row({ articleId, publisher, published, frame: read, claim }) {
  return el("tr", {},
    el("td", {}, el("strong", {}, stated(claim.quantity.low, claim.quantity.high, claim.quantity.bound, claim.quantity.unit))),
    el("td", {}, claim.quote, el("div", { class: "soft" }, el("a", { href: "article.html?id=" + encodeURIComponent(articleId) + "#" + claim.claimId }, publisher ?? "unknown outlet"), ", " + day(published))),
    el("td", { class: "soft hide-narrow" }, read));
}
