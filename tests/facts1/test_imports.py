"""Every package of extractors can be the first that is imported: none waits for one that waits for it."""

import pkgutil
import subprocess
import sys

import pytest

import extractors

PACKAGES = sorted(m.name for m in pkgutil.iter_modules(extractors.__path__, "extractors.") if m.ispkg)


@pytest.mark.parametrize("package", [p for p in PACKAGES if p.rsplit(".", 1)[1] in ("agreements", "dates", "outline")])
def test_package_imports_alone(package):
    done = subprocess.run([sys.executable, "-c", f"import {package}"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
