// Who says what, with switches: leave an originator out, grade it otherwise, see what was known on a day; the result beside the live range.

import { el } from "./dom.js";
import { send } from "./api.js";
import { bar, Scale } from "./range.js";
import { count, day, exact, KINDS, rounded, shares, stated } from "./words.js";

const GRADES = { A: "A, completely reliable", B: "B, usually reliable", C: "C, fairly reliable", D: "D, not usually reliable", E: "E, unreliable", F: "F, cannot be judged" };

export class WhatIf {
  constructor(box, path) {
    this.box = box;
    this.path = path;
    this.without = new Set();
    this.regraded = new Map();
    this.knownAt = "";
    this.asOf = "";
    this.turn = 0;
  }

  show(estimate, lane) {
    this.estimate = estimate;
    this.lane = lane;
    const live = this.live();
    if (!live) return this.box.replaceChildren(el("h2", {}, "Originators"), el("p", { class: "soft" }, "Nobody states a figure at the moment."));
    const parts = shares(live.statements.map((statement) => statement.share));
    this.result = el("div", { class: "result", "aria-live": "polite" });
    this.box.replaceChildren(
      el("div", { class: "tools" }, el("h2", {}, "Who says what, and what if"), el("span", { class: "push" }),
        el("button", { class: "quiet", id: "reset", onclick: () => this.reset() }, "Reset")),
      this.result,
      el("div", { class: "table" }, el("table", {}, el("caption", {}, "Untick an originator to leave it out, or give it another grade: the range that follows is shown beside the live one."),
        el("thead", {}, el("tr", {}, ["Counts", "Originator", "States", "Grade", "As of"].map((name) => el("th", { scope: "col" }, name)),
          el("th", { scope: "col", class: "number" }, "Articles"), el("th", { scope: "col" }, "Share of weight"))),
        el("tbody", {}, live.statements.map((statement, i) => this.row(statement, parts[i]))))),
      live.omitted ? el("p", { class: "soft" }, count(live.omitted, "lighter originator is", "lighter originators are") + " not listed.") : "",
      el("div", { class: "tools" }, this.clock("As of", "asOf", "leaves out statements of later days"), this.clock("Known on", "knownAt", "leaves out what had not been fetched by then")));
    this.compare();
  }

  live() {
    return this.estimate.lanes.find((lane) => lane.lane === this.lane);
  }

  row(s, part) {
    const out = this.without.has(s.originator);
    const grade = this.regraded.get(s.originator) ?? s.grade;
    const weight = el("span", { class: "weight", "aria-hidden": "true" });
    weight.style.width = Math.round(s.share * 90) + "px";
    const box = el("input", { type: "checkbox", "aria-label": "count " + s.name, onchange: (event) => this.leave(s.originator, !event.currentTarget.checked) });
    box.checked = !out;
    const choice = el("select", { "aria-label": "grade of " + s.name, onchange: (event) => this.regrade(s.originator, event.currentTarget.value, s.grade) },
      Object.entries(GRADES).map(([g, meaning]) => el("option", { value: g, title: meaning }, g)));
    choice.value = grade;
    const words = stated(s.low, s.high, s.bound, this.estimate.unit);
    const named = (name, attributes, ...children) => el("td", { "data-name": name, ...attributes }, ...children);
    return el("tr", { class: out ? "left-out" : null, "data-originator": s.originator },
      named("Counts", {}, box), named("", { class: "who" }, el("strong", {}, s.name), el("div", { class: "soft" }, KINDS[s.kind])),
      named("States", { class: "states" }, words, s.composition && /\+/.test(s.composition) ? el("div", { class: "soft" }, "= " + s.composition) : null),
      named("Grade", {}, choice), named("As of", { class: "date" }, day(s.asOf)), named("Articles", { class: "number" }, exact(s.articles)), named("Share", {}, weight, " ", part));
  }

  clock(label, name, meaning) {
    const input = el("input", { type: "date", onchange: (event) => { this[name] = event.currentTarget.value; this.compare(); } });
    input.value = this[name];
    return el("label", { title: meaning, class: "soft" }, label + " ", input);
  }

  leave(originator, out) {
    if (out) this.without.add(originator);
    else this.without.delete(originator);
    this.box.querySelector(`[data-originator="${CSS.escape(originator)}"]`).classList.toggle("left-out", out);
    this.compare();
  }

  regrade(originator, grade, live) {
    if (grade === live) this.regraded.delete(originator);
    else this.regraded.set(originator, grade);
    this.compare();
  }

  reset() {
    this.without.clear();
    this.regraded.clear();
    this.knownAt = "";
    this.asOf = "";
    this.show(this.estimate, this.lane);
  }

  assumed() {
    return this.without.size || this.regraded.size || this.knownAt || this.asOf;
  }

  async compare() {
    const turn = ++this.turn;
    this.box.querySelector("#reset").hidden = !this.assumed();
    if (!this.assumed()) return this.result.replaceChildren();
    try {
      const other = await send(this.path + "/what-if", {
        without: [...this.without], regraded: Object.fromEntries(this.regraded), asOf: this.asOf || null, knownAt: this.knownAt ? this.knownAt + "T23:59:59Z" : null,
      });
      if (turn === this.turn) this.beside(other.lanes.find((lane) => lane.lane === this.lane));
    } catch (error) {
      this.result.replaceChildren(el("p", { class: "problem", role: "alert" }, error.message));
    }
  }

  beside(other) {
    const live = this.live();
    const unit = this.estimate.unit;
    const scale = new Scale([live, other].filter(Boolean), true);
    const text = (l) => (l ? `${rounded(l.low, unit)} – ${exact(l.best, unit)} – ${rounded(l.high, unit)}` : "no figure is left");
    this.result.replaceChildren(el("div", { class: "compare" },
      el("span", { class: "soft" }, "live"), bar(live, scale, unit), el("span", {}, text(live)),
      el("strong", {}, "what if"), other ? bar(other, scale, unit, "whatif") : el("span"), el("strong", { id: "what-if" }, text(other))));
  }
}
