// What every page has around it: name, ways to the other pages, light or dark, whether the stream is live.

import { el } from "./dom.js";

const PAGES = [["./", "Topics"], ["sources.html", "Sources"], ["feeds.html", "Feeds"], ["pipeline.html", "Pipeline"]];
const THEMES = { auto: "Auto", light: "Light", dark: "Dark" };

export function frame(current) {
  applyTheme(theme());
  document.body.prepend(
    el("a", { class: "skip", href: "#main" }, "Skip to content"),
    el("header", { class: "top" },
      el("a", { class: "name", href: "./" }, el("span", { class: "emblem", "aria-hidden": "true" }, el("i"), el("i"), el("i")), "Rangefinder"),
      el("nav", { "aria-label": "Pages" }, PAGES.map(([href, title]) =>
        el("a", { href, "aria-current": title === current ? "page" : null }, title))),
      el("span", { id: "live", role: "status", "data-state": "off" }),
      el("button", { id: "theme", class: "quiet", title: "Light or dark", onclick: nextTheme }, themeText(theme()))));
  document.body.append(el("div", { id: "said", class: "visually-hidden", "aria-live": "polite" }));
}

// Tells a screen reader what has just changed on the page.
export function tell(text) {
  document.getElementById("said").textContent = text;
}

export function failure(target, error) {
  target.replaceChildren(el("p", { class: "problem", role: "alert" }, error.message));
}

function theme() {
  return localStorage.getItem("theme") in THEMES ? localStorage.getItem("theme") : "auto";
}

function themeText(name) {
  return [el("span", { "aria-hidden": "true" }, "◐ "), THEMES[name]];
}

function nextTheme(event) {
  const names = Object.keys(THEMES);
  const next = names[(names.indexOf(theme()) + 1) % names.length];
  localStorage.setItem("theme", next);
  applyTheme(next);
  event.currentTarget.replaceChildren(...themeText(next));
  dispatchEvent(new Event("theme"));
}

function applyTheme(name) {
  if (name === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name;
}
