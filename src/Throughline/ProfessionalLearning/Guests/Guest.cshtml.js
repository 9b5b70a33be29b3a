// A guest writes nothing, so the page asks again every two seconds; the first answer that is none ends what is shown.
const live = document.getElementById("live");
let shown = "";

async function ask() {
  if (document.hidden) {
    return;
  }
  try {
    const answer = await fetch(`${location.pathname}?handler=Live`, { cache: "no-store" });
    if (answer.status === 404) {
      location.reload();
      return;
    }
    const text = answer.ok ? await answer.text() : shown;
    if (text !== shown) {
      live.innerHTML = text;
      shown = text;
    }
  } catch {
    // No connection: what is shown stays until there is one.
  }
}

setInterval(ask, 2000);
document.addEventListener("visibilitychange", ask);
