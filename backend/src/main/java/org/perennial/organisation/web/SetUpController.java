package org.perennial.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.SetUp;
import org.perennial.organisation.SetUp.FirstPerson;
import org.perennial.organisation.UnitData;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup")
class SetUpController {

    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    record Organisation(@Nullable String name, @Nullable String code, @Nullable String zone) {}

    record Administrator(
            @Nullable String employeeId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String login,
            @Nullable String password) {}

    record SetUpBody(@Nullable String token, @Nullable Organisation organisation, @Nullable Administrator administrator) {}

    record Done(boolean done) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "setUp")
    Done run(@RequestBody SetUpBody body) {
        Organisation whole = body.organisation() == null ? new Organisation(null, null, null) : body.organisation();
        Administrator first =
                body.administrator() == null ? new Administrator(null, null, null, null, null) : body.administrator();
        setUp.run(
                text(body.token()),
                new UnitData(text(whole.code()), text(whole.name()), null, null, null, whole.zone(), null, null, true),
                new FirstPerson(
                        text(first.employeeId()), text(first.name()), text(first.email()), text(first.login()), text(first.password())));
        return new Done(true);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
