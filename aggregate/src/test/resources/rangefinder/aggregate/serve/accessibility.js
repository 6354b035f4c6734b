// What a reader who cannot see, or cannot see well, would stumble over: controls without a name, text with less contrast than 4.5 to 1.
const found = [];
for (const control of document.querySelectorAll("button, a[href], input, select, [role=img], [role=application]")) {
  const label = control.labels?.[0]?.textContent ?? "";
  const name = (control.getAttribute("aria-label") ?? control.textContent ?? "") + label + (control.title ?? "");
  if (!name.trim() && control.offsetParent) found.push("no name: " + control.outerHTML.slice(0, 80));
}
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
function rgba(color) {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
}
function behind(element) {
  for (let e = element; e; e = e.parentElement) {
    const color = rgba(getComputedStyle(e).backgroundColor);
    if (color[3] > 250) return color;
  }
  return [255, 255, 255, 255];
}
function light(color) {
  const [r, g, b] = color.slice(0, 3).map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
for (const element of document.querySelectorAll("body *")) {
  const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  if (!own || !element.offsetParent || element.closest(".visually-hidden")) continue;
  const [a, b] = [light(rgba(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
  const contrast = (a + 0.05) / (b + 0.05);
  if (contrast < 4.5) found.push(contrast.toFixed(2) + ": " + element.className + " " + element.textContent.slice(0, 40));
}
return found;
