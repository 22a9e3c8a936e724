"use strict";
// Sorts a table by a column; what has no value stays last. Numbers are in data-value, with all their digits.
function sortBy(header) {
  const table = header.closest("table"), body = table.tBodies[0], column = header.cellIndex;
  const down = header.getAttribute("aria-sort") === "ascending";
  const key = row => row.cells[column].dataset.value ?? row.cells[column].textContent;
  const numeric = body.rows.length > 0 ? "value" in body.rows[0].cells[column].dataset : false;
  const order = (a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === "" || y === "") return (x === "") - (y === "");
    const sign = numeric ? x - y : x.localeCompare(y, "en", { numeric: true });
    return down ? -sign : sign;
  };
  body.append(...[...body.rows].sort(order));
  for (const other of table.tHead.rows[0].cells) if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
  header.setAttribute("aria-sort", down ? "descending" : "ascending");
  document.getElementById("said").textContent = "Sorted by " + header.textContent + ", " + header.getAttribute("aria-sort") + ".";
}
for (const button of document.querySelectorAll("table.sortable th button")) button.addEventListener("click", () => sortBy(button.parentElement));

// Paper has no folds.
let folded = [];
addEventListener("beforeprint", () => { folded = [...document.querySelectorAll("details:not([open])")]; for (const one of folded) one.open = true; });
addEventListener("afterprint", () => { for (const one of folded) one.open = false; });
