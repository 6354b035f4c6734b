// The stages: what waits, how fast they go, what was put aside.

import { el } from "./dom.js";
import { ask } from "./api.js";
import { failure, frame } from "./frame.js";
import { duration, exact, since } from "./words.js";

const EVERY_SECONDS = 5;
const box = document.getElementById("pipeline");

frame("Pipeline");
await load();
setInterval(load, EVERY_SECONDS * 1000);

async function load() {
  try {
    const pipeline = await ask("api/v1/pipeline");
    box.replaceChildren(
      pipeline.notReady.length ? el("p", { class: "problem", role: "status" }, "Not ready: " + pipeline.notReady.join("; ")) : el("p", {}, el("span", { class: "mark good" }, "ready"), pipeline.generation ? el("span", { class: "soft" }, " generation ", el("code", {}, pipeline.generation)) : null),
      pipeline.stages.length ? el("div", { class: "stages" }, pipeline.stages.map(stage)) : el("p", { class: "soft" }, "No stage reports here."));
    box.setAttribute("aria-busy", "false");
  } catch (error) {
    failure(box, error);
  }
}

function stage(s) {
  const healthy = s.state === "RUNNING";
  return el("section", { class: "card stage", "aria-label": s.name }, el("div", { class: "tools" }, el("h2", {}, s.name), el("span", { class: "push mark " + (healthy ? "good" : "bad") }, s.state.toLowerCase())),
    el("div", { class: "big" }, exact(s.lag)), el("div", { class: "soft" }, s.lag === 1 ? "record waits" : "records wait", s.lagSeconds ? ", the oldest for " + duration(s.lagSeconds) : ""),
    el("dl", { class: "facts" }, [["Rate", s.perSecond === undefined ? "–" : exact(s.perSecond) + " a second"], ["Dead letters", el("span", { class: s.deadLetters ? "mark bad" : "" }, exact(s.deadLetters))], ["Last progress", since(s.lastProgress)], ["Version", s.version ?? "–"]]
      .map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])));
}
