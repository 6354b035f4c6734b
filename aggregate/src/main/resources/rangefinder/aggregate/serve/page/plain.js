const list = document.getElementById("topics");
async function show() {
  const page = await (await fetch("api/v1/topics?limit=200")).json();
  list.replaceChildren(...page.rows.map((row) => {
    const item = document.createElement("li");
    item.textContent = `${row.title}: ${row.low} – ${row.best} – ${row.high}`;
    return item;
  }));
}
show();
new EventSource("api/v1/events").addEventListener("change", show);
