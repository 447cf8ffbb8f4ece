// The precompiled header of all test programs belongs to this file: doctest_main.cpp cannot use it.
