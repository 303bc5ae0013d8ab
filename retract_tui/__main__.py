"""`python -m retract_tui`."""

import sys

from retract_tui.cli import main

sys.exit(main())
