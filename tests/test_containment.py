"""No file that was not asked for: whatever a path in a file, or a link in a folder, leads to."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from factsheet import pipeline
from factsheet.containment import contents, named, within
from factsheet.errors import FactBaseError, FactsheetError, RenderError
from factsheet.model.digest import digest
from factsheet.render.environment import render_template
from factsheet.render.library import copy
from factsheet.render.theme import read_theme
from factsheet.sources.read import Known, read

SECRET = "The secret password is swordfish, and nobody may ever read it in a briefing.\n"
ARTICLE = "Fire destroys mill\n\nA fire destroyed the Lund mill in Ashford, Oregon, on March 3, 2021. Two men died.\n"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "home" / "secret.txt"
    path.parent.mkdir()
    path.write_text(SECRET, encoding="utf-8")
    return path


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "mill.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def everything(folder: Path) -> bytes:
    """All bytes of all files in a folder, and what PDFs in it hold."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    inside = [
        content
        for path in files
        if path.suffix == ".pdf"
        for contents_ in PdfReader(path).attachments.values()
        for content in contents_
    ]
    return b"\n".join([path.read_bytes() for path in files] + inside)


class TestReading:
    def test_a_regular_file(self, secret: Path) -> None:
        assert contents(secret, 1000) == SECRET.encode()
        (secret.parent / "link").symlink_to(secret)
        assert contents(secret.parent / "link", len(SECRET)) == SECRET.encode()

    @pytest.mark.parametrize("path", ["/dev/zero", "/dev/stdin", "/", "\0", "a" * 5000, "none"])
    def test_no_device_no_folder_no_impossible_name(self, path: str) -> None:
        with pytest.raises(OSError, match=r"."):
            contents(Path(path), 1000)

    def test_no_pipe_and_nothing_larger_than_allowed(self, tmp_path: Path, secret: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(OSError, match="this is no file"):
            contents(tmp_path / "pipe", 1000)
        with pytest.raises(OSError, match="too large"):
            contents(secret, len(SECRET) - 1)

    def test_within_follows_links(self, tmp_path: Path, secret: Path) -> None:
        folder = tmp_path / "folder"
        folder.mkdir()
        (folder / "out").symlink_to(secret)
        (folder / "in").symlink_to(folder / "none")
        (folder / "loop").symlink_to(folder / "loop")
        assert within(folder / "in", folder)
        assert within(folder / "none" / "deeper", folder)
        assert not within(folder / "out", folder)
        assert not within(folder / ".." / "home", folder)
        assert not within(tmp_path / "folder2", folder)
        assert not within(folder / "\0", folder)

    def test_what_was_named(self, tmp_path: Path, secret: Path, articles: Path) -> None:
        holds = named([articles, secret]).holds
        assert holds(articles / "mill.txt")
        assert holds(articles / ".." / "articles" / "deep" / "other.txt")
        assert holds(secret)
        assert not holds(secret.parent / "other.txt")
        assert not holds(tmp_path)
        assert named([articles / "sources.yaml"]).holds(articles / "mill.txt")


class TestLists:
    """Manifests: `sources.yaml` in a folder, or named by itself."""

    @pytest.mark.parametrize("whole", [True, False])
    @pytest.mark.parametrize("form", ["- file: {}\n", "- {}\n", "sources:\n- file: {}\n  id: x\n"])
    def test_a_file_outside_is_not_read(self, articles: Path, secret: Path, form: str, whole: bool) -> None:
        (articles / "link").symlink_to(secret.parent)
        told: list[str] = []
        for path in (str(secret), "../home/secret.txt", "link/secret.txt"):
            (articles / "sources.yaml").write_text("- file: mill.txt\n" + form.format(path).replace("sources:\n", ""))
            sources = read([articles if whole else articles / "sources.yaml"], report=told.append)
            listed = [] if whole or path != str(secret) else [secret.read_text(encoding="utf-8")]
            assert [source.original for source in sources] == [ARTICLE, *listed]
        refused = [message for message in told if "leads out of the folders that were named" in message]
        assert len(refused) == (3 if whole else 2), "a list that is named itself may give the whole path of an article"

    def test_a_whole_path_in_a_list_that_is_named_leads_to_articles_alone(self, articles: Path, secret: Path) -> None:
        key = secret.with_name("key")
        key.write_text("secret", encoding="utf-8")
        (articles / "key.txt").symlink_to(key)
        for path in (key, articles / "key.txt", Path("/etc/passwd")):
            (articles / "sources.yaml").write_text(f"- file: mill.txt\n- {path}\n")
            assert [source.original for source in read([articles / "sources.yaml"])] == [ARTICLE]

    def test_what_a_named_list_gives_is_read_again_when_it_has_changed(self, tmp_path: Path, secret: Path) -> None:
        names = tmp_path / "list.yaml"
        names.write_text(f"- file: {secret}\n")
        first = read([names])[0]
        before = Known(first.id, secret, tmp_path / "kept.txt", first.digest, folder=tmp_path / "out")
        secret.write_text(secret.read_text(encoding="utf-8") + "\n\nAnd more.\n", encoding="utf-8")
        assert read([names], known=[before])[0].original.endswith("And more.\n")

    def test_a_list_that_is_a_link_is_no_list(self, articles: Path, secret: Path) -> None:
        secret.write_text("- file: secret.txt\n", encoding="utf-8")
        (articles / "sources.yaml").symlink_to(secret)
        told: list[str] = []
        assert len(read([articles], report=told.append)) == 1
        assert "is a link that leads out of the folder" in told[0]

    def test_what_is_named_beside_the_list_is_read(self, tmp_path: Path, articles: Path) -> None:
        lists = tmp_path / "lists"
        lists.mkdir()
        (lists / "sources.yaml").write_text("- file: ../articles/mill.txt\n  id: mill\n  published: 2021-03-03\n")
        with pytest.raises(FactsheetError, match=r"(?i)name the file on the command line, too"):
            read([lists / "sources.yaml"])
        for more in (articles, articles / "mill.txt"):
            (source,) = read([lists / "sources.yaml", more])
            assert (source.id, source.published) == ("mill", "2021-03-03")


class TestFactBases:
    """`file:` and `text:` of a stranger's fact base, in a run that reads its sources again."""

    FACTS = "factsheet: 1\nsources:\n  x:\n    file: {file}\n    text: sources/x.txt\n    digest: {digest}\nfacts: []\n"

    def base(self, tmp_path: Path, file: str, recorded: str = "sha256-0") -> Path:
        folder = tmp_path / "output"
        (folder / "sources").mkdir(parents=True)
        (folder / "sources" / "x.txt").write_text(ARTICLE, encoding="utf-8")
        (folder / "facts.yaml").write_text(self.FACTS.format(file=file, digest=recorded), encoding="utf-8")
        return folder / "facts.yaml"

    def texts(self, facts: Path, *paths: Path) -> tuple[list[str], list[str]]:
        told: list[str] = []
        sources = pipeline.read(paths, facts, pipeline.Options(), pipeline.Progress(say=told.append))
        return [source.original for source in sources], told

    @pytest.mark.parametrize("file", ["{}", "../home/secret.txt", "linked/secret.txt", "link.txt"])
    def test_an_original_outside_is_not_read(self, tmp_path: Path, secret: Path, file: str) -> None:
        facts = self.base(tmp_path, file.format(secret))
        (facts.parent / "link.txt").symlink_to(secret)
        (facts.parent / "linked").symlink_to(secret.parent)
        texts, told = self.texts(facts)
        assert texts == [ARTICLE]
        assert "lies outside of the folders that were named" in told[0]
        assert "is read from the copy" in told[0]

    @pytest.mark.parametrize("file", ["/dev/zero", "/dev/stdin", "/proc/self/environ", "pipe", "giant"])
    def test_no_device_and_nothing_without_end(self, tmp_path: Path, file: str) -> None:
        os.mkfifo(tmp_path / "pipe")
        with (tmp_path / "giant").open("wb") as giant:
            giant.truncate(1 << 40)
        assert self.texts(self.base(tmp_path, str(tmp_path / file)))[0] == [ARTICLE]

    def test_an_original_outside_that_is_what_was_read(self, tmp_path: Path, secret: Path) -> None:
        facts = self.base(tmp_path, str(secret), digest(SECRET.encode()))
        assert self.texts(facts) == ([SECRET], [])
        secret.write_text(SECRET + "More.\n", encoding="utf-8")
        assert self.texts(facts)[0] == [ARTICLE]
        assert self.texts(facts, secret)[0] == [SECRET + "More.\n"]
        assert self.texts(facts, secret.parent)[0] == [SECRET + "More.\n"]

    @pytest.mark.parametrize("name", ["sources", "sources/x.txt"])
    def test_a_kept_text_that_is_a_link_is_not_read(self, tmp_path: Path, secret: Path, name: str) -> None:
        facts = self.base(tmp_path, "none.txt")
        shutil.rmtree(facts.parent / "sources")
        (secret.parent / "x.txt").write_text(SECRET, encoding="utf-8")
        (facts.parent / name).parent.mkdir(exist_ok=True)
        (facts.parent / name).symlink_to(secret.parent if name == "sources" else secret)
        with pytest.raises(FactsheetError, match="is gone"):
            self.texts(facts)
        pipeline.check([facts], strict=False, form="text")
        pipeline.render(facts, tmp_path / "out", pipeline.Progress())
        assert b"swordfish" not in everything(tmp_path / "out")

    @pytest.mark.parametrize("file", ["/dev/zero", "/dev/stdin", "/proc/self/environ", "pipe", "giant", "\\0"])
    def test_check_reads_no_original_without_end(self, tmp_path: Path, file: str) -> None:
        os.mkfifo(tmp_path / "pipe")
        with (tmp_path / "giant").open("wb") as giant:
            giant.truncate(1 << 40)
        facts = self.base(tmp_path, f'"{file}"' if file == "\\0" else str(tmp_path / file))
        told, _ = pipeline.check([facts], strict=False, form="text")
        assert "[source-changed]" in told

    def test_a_copy_that_was_changed_is_found(self, tmp_path: Path) -> None:
        facts = self.base(tmp_path, "none.txt")
        text = facts.read_text(encoding="utf-8").replace(
            "digest:", f"text_digest: {digest(ARTICLE.encode())}\n    digest:"
        )
        facts.write_text(text, encoding="utf-8")
        assert pipeline.check([facts], strict=False, form="text")[1] == 0
        (facts.parent / "sources" / "x.txt").write_text(ARTICLE.replace("Two", "Ten"), encoding="utf-8")
        told, code = pipeline.check([facts], strict=False, form="text")
        assert code == 1
        assert "sources/x.txt has changed since it was kept" in told


class TestOutput:
    """Links in the folder that is written to."""

    def test_the_usual_runs_and_no_others(self, tmp_path: Path, articles: Path, secret: Path) -> None:
        output, more = tmp_path / "output", tmp_path / "more.txt"
        quiet, plain = pipeline.Progress(), pipeline.Options()
        pipeline.build([articles], output, plain, quiet)
        first = everything(output)
        pipeline.build([articles], output, plain, quiet)
        assert everything(output) == first
        more.write_text(ARTICLE.replace("Two men", "Three men").replace("Fire", "Blaze"), encoding="utf-8")
        told: list[str] = []
        pipeline.build([more], output, plain, pipeline.Progress(say=told.append))
        assert not [message for message in told if "outside" in message]
        (output / "sources").rename(tmp_path / "kept")
        (output / "sources").symlink_to(secret.parent)
        with pytest.raises(FactBaseError, match="leads out of"):
            pipeline.build([articles], output, plain, quiet)
        assert list(secret.parent.iterdir()) == [secret]

    @pytest.mark.parametrize("name", ["facts.yaml", "facts.base.json", ".factsheet.lock", "factbase.schema.json"])
    def test_no_run_writes_through_a_link(self, tmp_path: Path, articles: Path, secret: Path, name: str) -> None:
        output = tmp_path / "output"
        output.mkdir()
        (output / name).symlink_to(secret)
        with pytest.raises(FactBaseError):
            pipeline.build([articles], output, pipeline.Options(), pipeline.Progress())
        assert secret.read_text(encoding="utf-8") == SECRET

    @pytest.fixture
    def facts(self, tmp_path: Path) -> Path:
        path = tmp_path / "case" / "facts.yaml"
        path.parent.mkdir()
        path.write_text("factsheet: 1\nfacts: []\n")
        return path

    @pytest.mark.parametrize("name", ["briefing.html", "briefing.pdf"])
    def test_no_briefing_is_written_through_a_link(self, facts: Path, secret: Path, name: str) -> None:
        (facts.parent / name).symlink_to(secret)
        with pytest.raises(FactBaseError, match="leads out of"):
            pipeline.render(facts, facts.parent, pipeline.Progress(), forms=[name.partition(".")[2]])
        assert secret.read_text(encoding="utf-8") == SECRET

    def test_a_sidecar_that_is_a_link_is_not_attached(self, facts: Path, secret: Path) -> None:
        (facts.parent / "facts.base.json").symlink_to(secret)
        with pytest.raises(FactBaseError, match="leads out of"):
            pipeline.render(facts, facts.parent / "out", pipeline.Progress())
        assert not (facts.parent / "out").exists()

    def test_a_folder_that_the_person_named_may_be_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        (tmp_path / "output").symlink_to(tmp_path / "real")
        (tmp_path / "facts.yaml").write_text("factsheet: 1\nfacts: []\n")
        pipeline.render(tmp_path / "facts.yaml", tmp_path / "output", pipeline.Progress(), forms=["html"])
        assert (tmp_path / "real" / "briefing.html").exists()


class TestTemplates:
    """A stranger's templates and theme."""

    def test_a_linked_style_is_not_read(self, tmp_path: Path, secret: Path) -> None:
        templates = tmp_path / "templates"
        (templates / "style").mkdir(parents=True)
        (templates / "style" / "screen.css").symlink_to(secret)
        (tmp_path / "facts.yaml").write_text("factsheet: 1\nfacts: []\n")
        with pytest.raises(RenderError, match="outside of the folder of templates"):
            pipeline.render(tmp_path / "facts.yaml", tmp_path / "out", pipeline.Progress(), templates=templates)
        shutil.rmtree(templates / "style")
        (templates / "style").symlink_to(secret.parent)
        (secret.parent / "screen.css").write_text(SECRET)
        with pytest.raises(RenderError, match="outside of the folder of templates"):
            pipeline.render(tmp_path / "facts.yaml", tmp_path / "out", pipeline.Progress(), templates=templates)

    @pytest.mark.parametrize("target", ["/dev/zero", "{}", "giant"])
    def test_no_template_leads_out_or_is_without_end(self, tmp_path: Path, secret: Path, target: str) -> None:
        templates = tmp_path / "templates"
        templates.mkdir()
        with (templates / "giant").open("wb") as giant:
            giant.truncate(1 << 40)
        (templates / "briefing.html.j2").symlink_to(target.format(secret))
        with pytest.raises(RenderError):
            render_template("briefing.html.j2", {}, templates)

    def test_a_theme_reads_no_pipe(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "logo.svg")
        (tmp_path / "theme.yaml").write_text("logo: logo.svg\n")
        with pytest.raises(RenderError, match="this is no file"):
            read_theme(tmp_path / "theme.yaml")

    def test_templates_are_not_copied_through_a_link(self, tmp_path: Path, secret: Path) -> None:
        folder = tmp_path / "own"
        folder.mkdir()
        (folder / "style").symlink_to(secret.parent)
        with pytest.raises(FactBaseError, match="leads out of"):
            copy(["style/screen.css"], folder)
        assert list(secret.parent.iterdir()) == [secret]


@pytest.mark.parametrize("hostile", ["../../home/secret.txt", "sources/../../home/secret.txt", "/etc/passwd"])
def test_no_text_lies_above_its_fact_base(tmp_path: Path, hostile: str) -> None:
    (tmp_path / "facts.yaml").write_text(f"factsheet: 1\nsources: {{x: {{text: {hostile}}}}}\nfacts: []\n")
    told, code = pipeline.check([tmp_path / "facts.yaml"], strict=False, form="text")
    assert code == 1
    assert "must be a path inside the folder of this file" in told


def test_a_function_of_this_file_finds_what_is_hidden(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("swordfish")
    assert b"swordfish" in everything(tmp_path)
