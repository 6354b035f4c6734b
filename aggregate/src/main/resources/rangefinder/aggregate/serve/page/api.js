// Questions to the server, and its live stream.

import { el } from "./dom.js";

export function topicPath(id) {
  return "api/v1/topics/" + encodeURIComponent(id);
}

// How often to ask once more where the server says that it will answer in a moment.
const FURTHER = 3;

export async function ask(path, options, further = FURTHER) {
  const answer = await fetch(path, options);
  if (answer.status === 503 && further > 0 && answer.headers.has("Retry-After")) {
    await new Promise((done) => setTimeout(done, 1000 * answer.headers.get("Retry-After")));
    return ask(path, options, further - 1);
  }
  if (answer.status === 401) {
    await signIn();
    return ask(path, options);
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({ title: "The server cannot be understood", detail: answer.status + " " + answer.statusText }));
    throw Object.assign(new Error(problem.title + ": " + problem.detail), { problem });
  }
  return answer.json();
}

export function send(path, body) {
  return ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

// Calls back for each change, in order and without gaps: the browser reconnects with the last id it saw.
export function follow(query, onChange) {
  const stream = new EventSource("api/v1/events" + query);
  const status = document.getElementById("live");
  stream.addEventListener("open", () => say(status, "live", "Live"));
  stream.addEventListener("error", () => say(status, "lost", "Reconnecting"));
  stream.addEventListener("change", (event) => onChange(JSON.parse(event.data)));
  addEventListener("pagehide", () => stream.close());
  return stream;
}

function say(status, state, text) {
  if (status) {
    status.dataset.state = state;
    status.textContent = text;
  }
}

let signingIn = null;

function signIn() {
  signingIn ??= new Promise((done) => {
    const secret = el("input", { type: "password", name: "token", autocomplete: "current-password", required: true, id: "token" });
    const wrong = el("p", { role: "alert", class: "problem" });
    const dialog = el("dialog", { "aria-labelledby": "token-label" }, el("form", { method: "dialog", onsubmit: async (event) => {
      event.preventDefault();
      const answer = await fetch("api/v1/session", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ token: secret.value }) });
      if (answer.ok) {
        dialog.remove();
        signingIn = null;
        done();
      } else {
        wrong.textContent = "This token opens nothing here.";
      }
    } }, el("label", { for: "token", id: "token-label" }, "This server asks for a token"), secret, wrong, el("button", { class: "primary" }, "Open")));
    document.body.append(dialog);
    dialog.showModal();
  });
  return signingIn;
}
