"""Solves the program on standard input with the HiGHS that scipy brings, and says what it took as one line of JSON."""

import json
import sys
import time

import numpy
import scipy
from scipy.optimize import Bounds, LinearConstraint, milp

asked = json.load(sys.stdin)


def numbers(name, absent):
    return numpy.array([absent if value is None else value for value in asked[name]], dtype=float)


rows = scipy.sparse.csr_matrix(
    (numbers("values", 0), asked["indices"], asked["starts"]), shape=(len(asked["rowLower"]), len(asked["cost"]))
)
began, before = time.perf_counter(), time.process_time()
found = milp(
    numbers("cost", 0),
    integrality=numbers("integer", 0),
    bounds=Bounds(numbers("lower", -numpy.inf), numbers("upper", numpy.inf)),
    constraints=LinearConstraint(rows, numbers("rowLower", -numpy.inf), numbers("rowUpper", numpy.inf)),
    options={"mip_rel_gap": asked["gap"], "time_limit": asked["seconds"]},
)
spent = {"clock": time.perf_counter() - began, "cpu": time.process_time() - before}
if found.x is None:
    sys.exit(found.message)
print(json.dumps({**spent, "scipy": scipy.__version__}))
