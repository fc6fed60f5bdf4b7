// Adds to a page that is whole without it: filters, cards for fingers and Esc, ids to copy, passages lit as a whole.
"use strict";
(() => {
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  const body = document.body, narrow = matchMedia("(max-width: 63.99rem)");

  // Cards: Esc puts them away until the pointer or the focus moves; a finger's first tap opens one, its second follows.
  const shut = () => all(".cite.shown").forEach(cite => cite.classList.remove("shown"));
  const wake = () => body.classList.remove("quiet");
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    shut();
    body.classList.add("quiet");
  });
  document.addEventListener("pointermove", event => { if (event.movementX || event.movementY) wake(); });
  document.addEventListener("focusin", wake);
  document.addEventListener("click", event => {
    const link = event.target.closest(".cite > .ref"), card = event.target.closest(".card");
    if (link && (event.pointerType === "touch" || narrow.matches && event.pointerType) && !link.parentNode.classList.contains("shown")) {
      event.preventDefault();
      shut();
      wake();
      link.parentNode.classList.add("shown");
      link.parentNode.classList.toggle("low", link.getBoundingClientRect().top > innerHeight / 2);
    } else if (!card || event.target.closest("a")) {
      shut();
      if (link && event.pointerType) link.blur();
    }
  });

  // A passage that a gap or another passage cuts in pieces is lit as a whole.
  const light = () => {
    all("mark.lit").forEach(mark => mark.classList.remove("lit"));
    const id = decodeURIComponent(location.hash.slice(1)), mark = id && document.getElementById(id);
    if (mark && mark.matches("article mark")) all(`mark[data-of="${CSS.escape(id)}"]`).forEach(piece => piece.classList.add("lit"));
    const closed = mark && mark.closest("details");
    if (closed && !closed.open) { closed.open = true; mark.scrollIntoView({block: "center"}); }
  };
  addEventListener("hashchange", light);
  light();

  // Filters: what is not asked for is hidden, sections that run empty with it.
  const filters = document.querySelector(".filters");
  if (!filters) return;
  filters.hidden = false;
  const wanted = {flags: "by-flag", people: "by-person", sources: "by-source"};
  const lines = all(".line").filter(line => !line.closest("#changes")), details = all("#rest details"), shown = document.getElementById("shown");
  const filter = () => {
    const asked = Object.entries(wanted).map(([key, id]) => [key, document.getElementById(id)?.value]).filter(([, value]) => value);
    const fits = line => asked.every(([key, value]) => (line.dataset[key] || "").split(" ").includes(value));
    let count = 0;
    for (const line of lines) { line.hidden = asked.length > 0 && !fits(line); count += !line.hidden; }
    for (const names of all("#rest .names")) names.hidden = asked.length > 0;
    for (const part of all("main section:not(.witness), #people dl > div, .figures, .summary, #rest details")) {
      if (part.id === "sources" || part.id === "evidence") continue;
      if (part.id === "changes") { part.hidden = asked.length > 0; continue; }
      const inner = all(".line", part);
      part.hidden = asked.length > 0 && !inner.some(line => !line.hidden);
    }
    for (const part of details) part.open = asked.length > 0 && !part.hidden;
    shown.textContent = asked.length ? `${count} of ${lines.length} facts` : "";
  };
  Object.values(wanted).forEach(id => document.getElementById(id)?.addEventListener("change", filter));
  const ids = document.getElementById("show-ids");
  ids?.addEventListener("change", () => body.classList.toggle("with-ids", ids.checked));
  document.addEventListener("click", event => {
    const id = event.target.closest(".id");
    if (!id || !navigator.clipboard) return;
    navigator.clipboard.writeText(id.textContent).then(() => {
      id.classList.add("copied");
      setTimeout(() => id.classList.remove("copied"), 1500);
    });
  });
})();
