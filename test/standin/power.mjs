// The module `powerMonitor`. A test emits the events and sets how long nobody has touched anything.
import { strictEmitter } from "./strict.mjs";

class PowerMonitor extends strictEmitter("powerMonitor") {
  /** Seconds without input; set by a test. */
  standInIdleSeconds = 0;
  onBatteryPower = false;
  isOnBatteryPower = () => false;
  getSystemIdleTime = () => this.standInIdleSeconds;
  getSystemIdleState = (thresholdSeconds) =>
    this.standInIdleSeconds >= thresholdSeconds ? "idle" : "active";
}

export const powerMonitor = new PowerMonitor();
