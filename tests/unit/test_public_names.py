"""The public names: each is there, and no module of the package can take its place."""

import importlib
import pkgutil

import pytest

import openness


@pytest.mark.parametrize("name", openness.__all__)
def test_each_public_name_is_there(name):
    """What is announced can be had."""
    assert getattr(openness, name) is not None


def test_no_module_goes_by_a_public_name():
    """Importing a module binds its name in the package, and would hide a function called like it."""
    modules = {module.name for module in pkgutil.iter_modules(openness.__path__)}
    assert modules
    assert not modules & set(openness.__all__)


def test_functions_stay_functions_after_everything_is_imported():
    """The names mean the same before and after all modules are loaded."""
    for module in pkgutil.walk_packages(openness.__path__, "openness."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    assert callable(openness.licenses)
    assert "mit" in openness.licenses()
    assert "bert" in openness.models()


def test_an_unknown_name_is_an_attribute_error():
    """Misspelt names fail as they do elsewhere."""
    with pytest.raises(AttributeError, match="no attribute 'scoer'"):
        _ = openness.scoer
