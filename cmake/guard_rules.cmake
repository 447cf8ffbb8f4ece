# data/guard/rules.txt: the lists of recovery words come from a package and are not kept in the repository. It lies in
# data/ because the app, the browser's files and the tests all read data from there.
set(guard_cues ${CMAKE_SOURCE_DIR}/data/guard/cues.txt)
set(guard_rules ${CMAKE_SOURCE_DIR}/data/guard/rules.txt)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/guard_rules.stamp
  BYPRODUCTS ${guard_rules}
  COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tools/make_guard_rules.mjs ${guard_cues} ${guard_rules}
  COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/guard_rules.stamp
  DEPENDS ${guard_cues} ${CMAKE_SOURCE_DIR}/tools/make_guard_rules.mjs ${CMAKE_SOURCE_DIR}/package-lock.json
  COMMENT "Writing the secret guard's lists" VERBATIM)
add_custom_target(guard_rules DEPENDS ${CMAKE_BINARY_DIR}/guard_rules.stamp)
