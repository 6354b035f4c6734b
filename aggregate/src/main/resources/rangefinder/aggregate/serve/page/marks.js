// What a reader should know before believing a number, as a small label.

import { el } from "./dom.js";
import { MARKS } from "./words.js";

export function mark(name) {
  return el("span", { class: "mark " + name.toLowerCase().replace("_", "-"), title: MARKS[name][1] }, MARKS[name][0]);
}

// The marks of one lane of an estimate.
export function marksOf(estimate, lane) {
  return [
    lane?.contested && "CONTESTED", lane?.originators === 1 && "SINGLE_SOURCE", lane?.stale && "STALE",
    estimate.coverage?.length && "COVERAGE_GAP", estimate.dissent?.length && "DISSENT",
  ].filter(Boolean).map(mark);
}
