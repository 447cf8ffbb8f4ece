// A port rings when it has an answer, and the host lets the app step once more.
#pragma once

namespace tideline::platform {

class Doorbell {
 public:
  void ring() { rung_ = true; }

  // True once after any number of rings.
  bool answer() {
    const bool rung = rung_;
    rung_ = false;
    return rung;
  }

 private:
  bool rung_ = false;
};

}  // namespace tideline::platform
