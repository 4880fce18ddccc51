using GlpiBridge.Desk.Auditing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Auditing;

public sealed class AuditTrailTests
{
    [Fact]
    public async Task An_act_is_one_line_that_holds_what_is_known_and_nothing_else()
    {
        await using var portal = await StartAsync();

        portal.Services.GetRequiredService<IAuditTrail>().Record(new AuditEvent { Act = AuditAct.RequestSent, UserId = 7, ItemId = 15, Reference = "K7M2-9QXD", ByServiceAccount = true });

        var line = portal.Audit().ShouldHaveSingleItem();
        line.EnumerateObject().Select(fact => fact.Name).ShouldBe(["@t", "@mt", "Act", "Result", "UserId", "ItemId", "Reference", "ByServiceAccount"], ignoreOrder: true);
        line.GetProperty("@t").GetDateTimeOffset().ShouldBe(portal.Clock.GetUtcNow());
        line.GetProperty("Act").GetString().ShouldBe("RequestSent");
        line.GetProperty("Result").GetString().ShouldBe("Done");
        line.GetProperty("UserId").GetInt64().ShouldBe(7);
        line.GetProperty("ItemId").GetInt64().ShouldBe(15);
    }

    [Fact]
    public async Task A_login_is_kept_as_the_fingerprint_that_the_documentation_tells_how_to_find()
    {
        await using var portal = await StartAsync();

        portal.Services.GetRequiredService<IAuditTrail>().Record(new AuditEvent { Act = AuditAct.SignIn, Result = AuditResult.Refused, Typed = " J.Doe@agudelle.com" });

        portal.AuditText().ShouldNotContain("agudelle", Case.Insensitive);
        portal.Audit().ShouldHaveSingleItem().GetProperty("Typed").GetString().ShouldBe("dff27adb4cdfa383");
    }

    private static async Task<PortalApplication> StartAsync()
    {
        var portal = new PortalApplication();
        await portal.InitializeAsync();
        return portal;
    }
}
