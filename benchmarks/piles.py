"""A pile of invented articles on many events, to sort: how well `factsheet group` does it, how fast, in what memory.

    python benchmarks/piles.py [--articles 20000] [--events 2000] [--jobs N] [--clusters FOLDER]

The events are of few sorts, in towns that have several of them, with people who stand in many; three articles in ten
have no date, one in seven is a copy of another with a little changed, all have lines of their outlet, and some recall
an event of another month. With --clusters, real articles instead: each folder of FOLDER is an event.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Hashable, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from factsheet.archive.crew import Processes, processors
from factsheet.archive.group import grouped
from factsheet.pipeline import Progress

SYLLABLES = (
    "Bar Cal Dor Fen Gil Hal Jor Kel Lan Mar Nor Pel Quin Ros Sel Tor Ul Ver Wes Yar Bren Cor Del Esk",
    "a e i o u ar en il on ul",
    "by dale den ford gate ham ker ley mont nick port rin ster ton vale wick",
)
GIVEN = "Ada Ben Cora Dan Eva Finn Gwen Hugo Ida Jack Kate Leo Mia Ned Olga Paul Rita Sam Tess Victor"
SORTS = {
    "fire": (
        "{n} hurt as fire guts {thing} in {town}|Blaze destroys {thing} in {town}|Fire at {town} {thing} under control",
        "A fire destroyed {thing} on {street} in {town} on {day}, officials said.|Flames tore through {thing} in "
        "{town} on {day}, and {n} people were taken to hospital.|Firefighters fought for {m} hours to save "
        "{thing} in {town}.",
        "Fire chief {b} said the cause was not known.|“We heard a loud noise and ran,” said {c}, who lives on "
        "{street}.|Smoke could be seen from {near}, {m} miles away.|{a}, who owns {thing}, said it was insured.",
    ),
    "trial": (
        "{a} found guilty in {town} {thing} case|Jury convicts {a}|{town} jury finds {a} guilty of fraud",
        "A jury in {town} convicted {a} on {day} of {n} counts of fraud.|{a} was found guilty on {day} after a "
        "trial of {m} days in {town}.|The former head of {firm} was convicted of fraud in {town} on {day}.",
        "Prosecutor {b} said justice had been done.|The jury took {m} hours to decide.|Lawyer {c} said {a} would "
        "appeal.|{firm} lost {n} million dollars, the court heard.",
    ),
    "crash": (
        "{n} killed in {town} bus crash|Bus crash near {town} kills {n}|{town} mourns {n} after crash on {street}",
        "A bus left the road near {town} on {day}, killing {n} people.|{n} people died when a bus ran off {street} "
        "near {town} on {day}, the police said.|A coach of {firm} crashed near {town}, and {n} passengers died.",
        "The driver, {a}, was in hospital.|“It was raining hard,” said {c}, a passenger.|Police officer {b} said the "
        "brakes would be examined.|The bus was on its way from {near} to {town}.",
    ),
    "deal": (
        "{firm} to buy rival for ${n} billion|{firm} bids ${n} billion|${n} billion offer by {firm}",
        "{firm} agreed on {day} to buy {other} for ${n} billion.|{other} said on {day} that it had accepted an "
        "offer of {firm} worth ${n} billion.|The boards of {firm} and {other} approved the deal on {day}.",
        "“It makes sense,” said {a}, the chief executive of {firm}.|{b}, who heads {other}, will leave.|Analyst {c} "
        "called the price high.|{other} employs {m}00 people in {town}.",
    ),
    "vote": (
        "{town} council approves {thing}|Council votes {n}-{m} for {thing}|{town} to get {thing} after vote",
        "The council of {town} voted {n} to {m} on {day} for a plan to build {thing}.|{thing} in {town} will be built, "
        "the council decided on {day}.|After a long debate {town} approved {thing} on {day}.",
        "Mayor {a} called it a good day.|{b}, who led the opponents, said they would go to court.|It will cost ${n} "
        "million, {c} of {firm} said.|{street} will be closed for {m} months.",
    ),
}
THINGS = "a mill,a hotel,a school,a bridge,a library,a warehouse,a theatre,a stadium,a clinic,a market"
FILLING = (
    "The weather was mild for the season.|Neighbours gathered in the street in the evening.|Nobody answered calls for "
    "comment.|More is expected to be known next week.|It was not clear what would happen next.|Residents said they "
    "were surprised.|The story had been followed closely for weeks.|Officials asked for patience.|The governor, "
    "{star}, said help would come.|President {star} sent a message.|An inquiry was opened.|Traffic was slow all day."
)
OUTLET = (
    "Sign up for the {outlet} newsletter and never miss a story.|Follow {outlet} for more news.|{outlet} is supported "
    "by its readers.|Read more of this in the {outlet} on Sunday."
)
START = date(2021, 1, 1)


class World:
    """Names that recur, and the events made of them."""

    def __init__(self, events: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.towns = [self.word() for _ in range(max(5, events // 6))]
        self.surnames = [self.word() for _ in range(max(20, events // 2))]
        self.stars = [self.person() for _ in range(30)]
        self.outlets = [f"{self.word()} {last}" for last in ("Post", "Herald", "Wire") for _ in range(10)]
        self.events = [self.event() for _ in range(events)]

    def word(self) -> str:
        return "".join(self.chance.choice(part.split()) for part in SYLLABLES)

    def person(self) -> str:
        return f"{self.chance.choice(GIVEN.split())} {self.chance.choice(self.surnames)}"

    def event(self) -> dict[str, str]:
        pick = self.chance
        return {
            "sort": pick.choice(list(SORTS)),
            "town": pick.choice(self.towns),
            "near": pick.choice(self.towns),
            "thing": pick.choice(THINGS.split(",")),
            "street": f"{self.word()} {pick.choice(('Street', 'Road', 'Lane'))}",
            "firm": f"{self.word()} {pick.choice(('Motors', 'Foods', 'Energy', 'Steel'))}",
            "other": f"{self.word()} {pick.choice(('Holdings', 'Group', 'Works'))}",
            "n": str(pick.randint(2, 30)),
            "m": str(pick.randint(2, 12)),
            **{key: self.person() for key in "abc"},
            "on": str(pick.randrange(360)),
        }

    def article(self, event: dict[str, str]) -> str:
        """One telling of `event`: a headline, perhaps a date, its sentences in some order among others."""
        pick = self.chance
        published = START + timedelta(int(event["on"]) + min(6, int(pick.expovariate(0.7))))
        given = {**event, "day": pick.choice(("Monday", "Tuesday", "Friday")), "outlet": pick.choice(self.outlets)}
        head, leads, more = (part.split("|") for part in SORTS[event["sort"]])
        body = pick.sample(leads, 2) + pick.sample(more, 3) + pick.sample(FILLING.split("|"), 5)
        if pick.random() < 0.2:
            past = pick.choice(self.events)
            body.append(f"It recalled what happened in {past['town']}, where {past['a']} became known.")
        first, rest = body[0], body[1:]
        pick.shuffle(rest)
        lines = [pick.choice(head).format(**given)]
        lines += [f"{published:%B} {published.day}, {published.year}"] if pick.random() < 0.7 else []
        told = [line.format(star=pick.choice(self.stars), **given) for line in (first, *rest)]
        paragraphs = [" ".join(told[at : at + 3]) for at in range(0, len(told), 3)]
        return "\n\n".join([*lines, *paragraphs, pick.choice(OUTLET.split("|")).format(**given)]) + "\n"

    def copied(self, text: str) -> str:
        """A near copy: another headline, the last paragraph cut."""
        head, *rest = text.strip().split("\n\n")
        return "\n\n".join([self.chance.choice((head.upper(), f"UPDATE: {head}", head)), *rest[:-2]]) + "\n"


def write(folder: Path, articles: int, events: int, seed: int = 1) -> dict[str, Hashable]:
    """Writes the pile into `folder`; gives the event of each file."""
    world = World(events, seed)
    truth: dict[str, Hashable] = {}
    texts: dict[int, list[str]] = defaultdict(list)
    weights = [world.chance.expovariate(1) for _ in range(events)]
    order = [*range(events), *world.chance.choices(range(events), weights, k=articles)][:articles]
    world.chance.shuffle(order)
    for number, event in enumerate(order):
        copied = texts[event] and world.chance.random() < 1 / 7
        text = world.copied(world.chance.choice(texts[event])) if copied else world.article(world.events[event])
        texts[event] = [*texts[event][-4:], text]
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        truth[path.relative_to(folder).as_posix()] = event
    return truth


def shuffled(clusters: Path, folder: Path, seed: int = 1) -> dict[str, Hashable]:
    """Copies the articles of all `clusters` into `folder` under names that tell nothing; gives the event of each."""
    paths = sorted(clusters.rglob("*.txt"))
    random.Random(seed).shuffle(paths)
    folder.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(paths):
        shutil.copyfile(path, folder / f"{number:06}.txt")
    return {f"{number:06}.txt": str(path.parent) for number, path in enumerate(paths)}


def bcubed(groups: Sequence[Sequence[str]], truth: dict[str, Hashable]) -> tuple[float, float, float]:
    """Precision, recall and F1, each article counting once (Bagga and Baldwin 1998)."""
    sizes: dict[Hashable, int] = defaultdict(int)
    for event in truth.values():
        sizes[event] += 1
    precision = recall = 0.0
    for group in groups:
        counts: dict[Hashable, int] = defaultdict(int)
        for name in group:
            counts[truth[name]] += 1
        precision += sum(count * count / len(group) for count in counts.values())
        recall += sum(count * count / sizes[event] for event, count in counts.items())
    precision, recall = precision / len(truth), recall / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall or 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--events", type=int, default=2_000)
    parser.add_argument("--jobs", type=int, default=processors())
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--clusters", type=Path, help="real articles: a folder of folders, each an event")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        pile = Path(scratch) / "pile"
        if given.clusters:
            truth = shuffled(given.clusters, pile, given.seed)
        else:
            truth = write(pile, given.articles, given.events, given.seed)
        begun = time.monotonic()
        with closing(Processes(given.jobs)) as crew, grouped([pile], crew, Progress(unread=print)) as events:
            groups = [[Path(one.path).relative_to(pile).as_posix() for one in event.articles] for event in events]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    used = sum(resource.getrusage(who).ru_utime for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"{len(truth):,} articles on {len(set(truth.values())):,} events: {len(groups):,} groups")
    print("B-cubed precision {:.3f}, recall {:.3f}, F1 {:.3f}".format(*bcubed(groups, truth)))
    print(f"{time.monotonic() - begun:.0f} s, of the processor {used:.0f} s; at most {peak:,} MB")


if __name__ == "__main__":
    main()
