"""What the tests of the reader share."""

import pytest

from openness.reading.known import Passages


@pytest.fixture
def nothing(catalog):
    """No passages are known."""
    return Passages([], catalog)
