// Everything on the page is built from here: elements and text nodes, never markup from strings, so nothing that an article says can
// become part of the page's structure.

// Characters that turn the direction of what follows: shown in their logical order, a figure cannot be made to read backwards.
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

export function plain(text) {
  return String(text ?? "").replace(DIRECTION, "").replace(CONTROL, "");
}

export function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : plain(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : plain(child))));
  return element;
}

// A link to where an outlet lives: only to the web, and without telling it where the reader came from.
export function outside(address, ...children) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    // no address: plain text below
  }
  const safe = url && (url.protocol === "https:" || url.protocol === "http:");
  return safe ? el("a", { href: url.href, rel: "noopener noreferrer nofollow", target: "_blank", class: "outside" }, ...children)
    : el("span", {}, ...children);
}

export function place(id, ...children) {
  document.getElementById(id).replaceChildren(...children.flat().filter(Boolean));
}

export function hidden(text) {
  return el("span", { class: "visually-hidden" }, text);
}
