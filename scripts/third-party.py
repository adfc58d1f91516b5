#!/usr/bin/env python3
"""Writes THIRD-PARTY.md: the crates in the browser build, their versions, licences and copyright lines.

Run it after a change of dependencies:

    python3 scripts/third-party.py            writes THIRD-PARTY.md
    python3 scripts/third-party.py --check    writes nothing; fails when the file is out of date

It reads `cargo metadata` for the wasm target with the package's default features and follows
normal dependencies from the root. What lies behind a procedural macro runs in the compiler and
is listed apart, because none of it is in the files that are uploaded.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOTICES = ROOT / "THIRD-PARTY.md"
TARGET = "wasm32-unknown-unknown"

# Where a crate offers a choice, the first of these that it offers is the one taken.
PREFERRED = ["MIT", "Apache-2.0"]

# Data tables from the Unicode Consortium come under this licence as well, with its own text.
UNICODE = "Unicode-3.0"
UNICODE_FILE = "LICENSE-UNICODE"

MIT_TEXT = """\
Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE."""


def metadata():
    """The resolved dependency graph, from the lock file and without the network."""
    command = ["cargo", "metadata", "--offline", "--locked", "--format-version", "1", "--filter-platform", TARGET]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if run.returncode != 0:
        sys.stderr.write(run.stderr)
        sys.exit("cargo metadata failed. If crates are missing, run: cargo fetch --locked --target " + TARGET)
    return json.loads(run.stdout)


def tree():
    """The crates cargo really compiles for this target, as (name, version).

    `cargo metadata` unites the features of all targets, tests included, so it may name a crate
    that only a test asks for. `cargo tree` resolves features as a build does.
    """
    command = ["cargo", "tree", "--offline", "--locked", "-e", "normal", "--target", TARGET, "--prefix", "none", "-f", "{p}"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(run.stderr)
    rows = (line.split() for line in run.stdout.splitlines() if line.strip())
    return {(row[0], row[1].removeprefix("v")) for row in rows}


def reachable(meta):
    """Two sets of package ids: what is linked into the programs, and what only the compiler runs."""
    packages = {package["id"]: package for package in meta["packages"]}
    nodes = {node["id"]: node for node in meta["resolve"]["nodes"]}
    built = tree()
    is_macro = lambda id: any("proc-macro" in target["kind"] for target in packages[id]["targets"])

    def follow(starts, through_macros):
        seen, waiting = set(), list(starts)
        while waiting:
            id = waiting.pop()
            if id in seen or (is_macro(id) and not through_macros):
                continue
            if (packages[id]["name"], packages[id]["version"]) not in built:
                continue
            seen.add(id)
            for dep in nodes[id]["deps"]:
                if any(kind["kind"] is None for kind in dep["dep_kinds"]):
                    waiting.append(dep["pkg"])
        return seen

    root = meta["resolve"]["root"]
    linked = follow([root], through_macros=False)
    everything = follow([root], through_macros=True)
    by_name = lambda ids: sorted((packages[id] for id in ids), key=lambda p: (p["name"], p["version"]))
    return by_name(linked - {root}), by_name(everything - linked)


def expression(package):
    """The licence as the crate states it, with the old slash written as OR."""
    stated = package["license"] or "see its licence file"
    return re.sub(r"\s*/\s*", " OR ", stated)


def taken(package):
    """The licence under which this build uses the crate. Stops where that is not obvious."""
    stated = expression(package)
    choice = stated.removesuffix(" AND " + UNICODE)
    if " AND " not in choice:
        offered = [word.strip("() ") for word in choice.split(" OR ")]
        for licence in PREFERRED:
            if licence in offered:
                return licence
    sys.exit(f"{package['name']} {package['version']}: decide by hand what '{stated}' asks for, then teach {Path(__file__).name}")


def copyright_lines(package):
    """The copyright lines of the crate's own licence files, as they stand there."""
    folder = Path(package["manifest_path"]).parent
    lines = []
    for path in sorted(folder.iterdir()):
        if not re.match(r"(?i)(licen[cs]e|copying|copyright|notice)", path.name) or not path.is_file():
            continue
        if path.name == UNICODE_FILE:
            continue
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            line = " ".join(line.split())
            # The Apache text carries a template line in brackets or braces: it names nobody.
            if re.match(r"(?i)copyright\s+(\(c\)|©|\d|the |20|19|[A-Z][a-z]+ [A-Z])", line) and not re.search(r"[\[{]yyyy", line):
                if re.match(r"(?i)copyright (license|notice|owner|holder|and )", line) or line in lines:
                    continue
                lines.append(line)
    return lines


def table(packages):
    rows = ["| Crate | Version | Licence | Repository |", "| --- | --- | --- | --- |"]
    for package in packages:
        rows.append(f"| {package['name']} | {package['version']} | {expression(package)} | {package['repository'] or ''} |")
    return "\n".join(rows)


def notices(packages, licence):
    """One entry for each crate under this licence, with its copyright lines or its authors."""
    rows = []
    for package in packages:
        if taken(package) != licence:
            continue
        lines = copyright_lines(package)
        if not lines:
            # The crate states no copyright line of its own: its listed authors stand in for one.
            authors = ", ".join(re.sub(r"\s*<[^>]*>", "", author) for author in package["authors"])
            lines = [authors or f"The {package['name']} authors"]
        rows.append(f"- {package['name']} {package['version']}: " + "; ".join(lines))
    return "\n".join(rows)


def unicode_section(packages):
    """The Unicode text, once, from the first crate that carries it."""
    under = [package for package in packages if expression(package).endswith(" AND " + UNICODE)]
    if not under:
        return ""
    text = (Path(under[0]["manifest_path"]).parent / UNICODE_FILE).read_text(encoding="utf-8").strip()
    names = ", ".join(f"{package['name']} {package['version']}" for package in under)
    return f"""
### Also under the Unicode licence 3.0

{names}

```text
{text}
```
"""


def document():
    linked, compiler = reachable(metadata())
    apache = notices(linked, "Apache-2.0")
    apache_section = f"""
### Used under the Apache License 2.0

The text is in [LICENSE-APACHE](LICENSE-APACHE).

{apache}
""" if apache else ""
    return f"""# Third-party notices

<!-- Written by scripts/third-party.py. Change that script, not this file. -->

Ratewright's programs are built from its own code and from the crates below. The list follows the
lock file, for the browser build ({TARGET}, default features). Keep this file beside
the programs wherever you pass them on.

## Linked into the programs: {len(linked)} crates

The compiler drops what no program calls, so not all of these leave code in the files.

{table(linked)}

The programs also contain parts of the Rust standard library (MIT OR Apache-2.0; its compiler
built-ins also Apache-2.0 WITH LLVM-exception), https://github.com/rust-lang/rust. The JavaScript
beside each program is written by wasm-bindgen, which is in the table.

## At build time only: {len(compiler)} crates

Procedural macros and what they rest on. The compiler runs them; nothing of them is in the uploaded files.

{table(compiler)}

Tools that build or test the programs, and are not in them: Trunk (MIT OR Apache-2.0),
the wasm-bindgen CLI (MIT OR Apache-2.0), Binaryen (Apache-2.0), esbuild (MIT),
Playwright (Apache-2.0), axe-core (MPL-2.0).

## Notices

Where a crate offers a choice of licences, this build takes MIT if it is offered, otherwise Apache-2.0.

### Used under the MIT licence

{notices(linked, "MIT")}

```text
{MIT_TEXT}
```
{apache_section}{unicode_section(linked)}"""


def main():
    arguments = sys.argv[1:]
    if arguments not in ([], ["--check"]):
        sys.exit(__doc__)
    fresh = document()
    if arguments == ["--check"]:
        if not NOTICES.exists() or NOTICES.read_text(encoding="utf-8") != fresh:
            sys.exit("THIRD-PARTY.md is out of date. Run: python3 scripts/third-party.py")
        return
    NOTICES.write_text(fresh, encoding="utf-8")


if __name__ == "__main__":
    main()
