package org.perennial.demo.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perennial.demo.SampleAccounts;
import org.perennial.demo.TimeMachine;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only the demo has: the list of accounts and the time machine. */
@RestController
@RequestMapping("/api/demo")
@Profile("demo")
class DemoController {

    private final SampleAccounts accounts;
    private final TimeMachine machine;

    DemoController(SampleAccounts accounts, TimeMachine machine) {
        this.accounts = accounts;
        this.machine = machine;
    }

    record AccountList(List<SampleAccounts.Account> items) {}

    /** Hours and days are added up; either may be left out. */
    record Step(@Nullable Integer hours, @Nullable Integer days) {

        Duration duration() {
            return Duration.ofHours(hours == null ? 0 : hours).plusDays(days == null ? 0 : days);
        }
    }

    @GetMapping("/accounts")
    @Operation(operationId = "listDemoAccounts")
    AccountList accounts() {
        return new AccountList(accounts.all());
    }

    @GetMapping("/clock")
    @Operation(operationId = "getDemoClock")
    TimeMachine.ClockView clock() {
        return machine.now();
    }

    @PostMapping("/clock/advance")
    @Operation(operationId = "advanceDemoClock")
    TimeMachine.Journey advance(@RequestBody Step step) {
        return machine.advance(step.duration());
    }
}
