# What src/platform/web/ needs when the browser program is linked: its scripts, and a factory instead of globals.
file(GLOB TIDELINE_WEB_SCRIPTS CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/platform/web/*.js)
set(TIDELINE_WEB_LINK_OPTIONS -sMODULARIZE=1 -sEXPORT_NAME=createTideline)
foreach(script IN LISTS TIDELINE_WEB_SCRIPTS)
  list(APPEND TIDELINE_WEB_LINK_OPTIONS "SHELL:--js-library ${script}")
endforeach()
set_property(TARGET tideline APPEND PROPERTY LINK_DEPENDS ${TIDELINE_WEB_SCRIPTS})
