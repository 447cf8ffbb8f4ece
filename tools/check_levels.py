#!/usr/bin/env python3
"""Fails on an include that goes upward or sideways, or a foreign header out of place.

    tools/check_levels.py <checkout>     reads the level table of ARCHITECTURE.md, checks src/ and tests/
    tools/check_levels.py --self-test    checks this script on small trees of its own

The table's columns are: folder | level | may include. A folder may always include itself.
"""
import pathlib
import re
import sys
import tempfile

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
ROW = re.compile(r'^\|\s*`?(\w+)`?/?\s*\|\s*(\d+)\s*\|([^|]*)\|')

# (what the include path looks like, where it may stand, told to whoever broke it)
FOREIGN = [
    (r'^(imgui|imstb_)(?!_impl|_host)[\w]*\.h$', r'^src/ui/|^src/platform/imgui_host\.(h|cpp)$|^src/platform/[\w/]*glyph[\w]*\.(h|cpp)$',
     'imgui.h belongs in ui/ and platform/imgui_host'),
    (r'^imgui_impl_', r'^src/platform/', 'ImGui backends belong in platform/'),
    (r'^(SDL|SDL2/)|^(GL|GLES2|GLES3|EGL)/|^emscripten', r'^src/platform/', 'SDL, GL and emscripten belong in platform/'),
    (r'^(ft2build|freetype/|fontconfig/|hb|harfbuzz/|curl/|date/)', r'^src/platform/native/',
     'system libraries belong in platform/native/'),
    (r'^nlohmann/', r'_json\.cpp$', 'nlohmann/json belongs in *_json.cpp'),
    (r'^(md4c|entity)(-\w+)?\.h$', r'^src/ui/', 'md4c belongs in ui/'),
    (r'^(linebreak|graphemebreak|wordbreak|unibreak\w*|eastasianwidth\w*)\.h$', r'^src/ui/|^src/platform/native/',
     'libunibreak belongs in ui/ and, for the text field, in platform/native/'),
    (r'^doctest', r'^tests/', 'doctest belongs in tests/'),
]


def read_table(text):
    """{folder: (level, {folders it may include})}, and the faults of the table itself."""
    table, faults = {}, []
    for line in text.splitlines():
        row = ROW.match(line)
        if row:
            allowed = set(re.findall(r'\w+', row[3]))
            table[row[1]] = (int(row[2]), allowed)
    for folder, (level, allowed) in table.items():
        for other in sorted(allowed):
            if other not in table:
                faults.append(f'ARCHITECTURE.md: {folder} may include {other}, which has no row')
            elif table[other][0] >= level:
                faults.append(f'ARCHITECTURE.md: {folder} (level {level}) may include {other} (level {table[other][0]})')
    return table, faults


def includes_of(path):
    for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            yield number, match[1], match[2]


def check(top):
    table, faults = read_table((top / 'ARCHITECTURE.md').read_text(encoding='utf-8'))
    if not table:
        return ['ARCHITECTURE.md: no level table found'], 0
    count = 0
    files = sorted(p for part in ('src', 'tests') for p in (top / part).rglob('*') if p.suffix in ('.h', '.cpp', '.inc'))
    for path in files:
        place = path.relative_to(top).as_posix()
        parts = place.split('/')
        folder = parts[1] if parts[0] == 'src' and len(parts) > 2 else None
        if folder and folder not in table:
            faults.append(f'{place}: src/{folder} has no row in ARCHITECTURE.md')
            continue
        for number, quote, target in includes_of(path):
            count += 1
            where = f'{place}:{number}'
            for pattern, home, told in FOREIGN:
                if re.search(pattern, target) and not re.search(home, place) and not place.startswith('tests/'):
                    faults.append(f'{where}: {target}: {told}')
            first = target.split('/')[0]
            if quote != '"' or not folder or '/' not in target or first not in table:
                if quote == '"' and target.startswith('.'):
                    faults.append(f'{where}: {target}: include from src/, not relative to the file')
                continue
            if first != folder and first not in table[folder][1]:
                level = table[folder][0]
                how = 'upward' if table[first][0] > level else 'sideways' if table[first][0] == level else 'not in its row'
                faults.append(f'{where}: {folder} (level {level}) includes {target} (level {table[first][0]}): {how}')
            if folder == 'platform' and not place.startswith('src/platform/web/') and target.startswith('platform/web/') or \
               place.startswith('src/platform/web/') and target.startswith('platform/native/'):
                faults.append(f'{where}: {target}: web/ and native/ do not know each other')
    return faults, count


def self_test():
    table = '| folder | level | may include |\n|---|---|---|\n| base | 0 | |\n| model | 1 | base |\n| desk | 1 | base |\n' \
            '| ui | 2 | base, model |\n| platform | 2 | base |\n'
    cases = [
        ('src/model/a.h', '#include "base/b.h"\n#include "model/c.h"\n#include <vector>\n', None),
        ('src/base/a.h', '#include "model/c.h"\n', 'upward'),
        ('src/model/a.h', '#include "desk/d.h"\n', 'sideways'),
        ('src/ui/a.h', '#include "desk/d.h"\n', 'not in its row'),
        ('src/model/a.h', '#include "../base/b.h"\n', 'relative'),
        ('src/other/a.h', '', 'no row'),
        ('src/model/a.cpp', '#include "imgui.h"\n', 'imgui.h belongs'),
        ('src/ui/a.cpp', '#include "imgui.h"\n', None),
        ('src/ui/a.cpp', '#include <SDL.h>\n', 'SDL, GL'),
        ('src/platform/web/a.cpp', '#include <emscripten/html5.h>\n', None),
        ('src/platform/web/a.cpp', '#include "platform/native/n.h"\n', 'do not know'),
        ('src/model/a.cpp', '#include <nlohmann/json.hpp>\n', 'nlohmann'),
        ('src/model/a_json.cpp', '  #  include <nlohmann/json.hpp>\n', None),
        ('src/model/a_json.h', '#include <nlohmann/json.hpp>\n', 'nlohmann'),
        ('src/model/a.cpp', '#include "doctest/doctest.h"\n', 'doctest'),
        ('tests/unit/model/a_test.cpp', '#include "doctest/doctest.h"\n', None),
    ]
    failed = 0
    for place, text, expected in cases:
        with tempfile.TemporaryDirectory() as folder:
            top = pathlib.Path(folder)
            (top / 'ARCHITECTURE.md').write_text(table)
            (top / place).parent.mkdir(parents=True)
            (top / place).write_text(text)
            faults, _ = check(top)
            if (len(faults) != 1 or expected not in faults[0]) if expected else faults:
                failed += 1
                print(f'self-test: {place} with {text!r}: expected {expected!r}, got {faults}')
    if not read_table(table.replace('| base | 0 | |', '| base | 0 | ui |'))[1]:
        failed += 1
        print('self-test: a table that allows an upward include was accepted')
    print(f'{len(cases) + 1 - failed} passed, {failed} failed')
    return failed


def main(arguments):
    if arguments == ['--self-test']:
        return 1 if self_test() else 0
    if len(arguments) != 1:
        print(__doc__)
        return 2
    faults, count = check(pathlib.Path(arguments[0]))
    for fault in faults:
        print(fault)
    print(f'{count} includes checked, {len(faults)} out of place')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
