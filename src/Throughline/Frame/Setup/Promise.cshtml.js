// Without scripts the browser's own menu prints; the button is there only where it works.
const print = document.getElementById("print");
print.hidden = false;
print.addEventListener("click", () => window.print());
