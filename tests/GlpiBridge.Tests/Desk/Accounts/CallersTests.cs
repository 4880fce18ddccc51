using System.Text.Json.Nodes;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Forms.Rendering;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Accounts;

public sealed class CallersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_caller_has_a_name_a_phone_and_an_address_and_is_read_once()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var jane = await desk.JaneAsync(Ct);

        var first = await desk.Get<Callers>().OfAsync(jane, Ct);
        var second = await desk.Get<Callers>().OfAsync(jane, Ct);

        first.ShouldBe(new Contact("Jane DOE", "05 46 00 00 11", "j.doe@agudelle.com"));
        second.ShouldBe(first);
        desk.Calls("/User/{id} ").ShouldBe(1);
    }

    [Fact]
    public async Task A_caller_without_a_phone_has_the_mobile_one()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var jane = await desk.JaneAsync(Ct);
        await desk.Sandbox.PutAsync(await desk.Sandbox.SignInAsync("glpi", Ct), $"User/{jane.UserId.Value}", new JsonObject { ["phone"] = " ", ["mobile"] = "06 00 00 00 00" }, Ct);

        (await desk.Get<Callers>().OfAsync(jane, Ct)).Phone.ShouldBe("06 00 00 00 00");
    }

    [Fact]
    public async Task A_glpi_in_trouble_leaves_the_name_and_is_asked_again()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var jane = await desk.JaneAsync(Ct);
        await desk.Sandbox.SwitchAsync("maintenance", Ct);

        var during = await desk.Get<Callers>().OfAsync(jane, Ct);
        await desk.Sandbox.SwitchAsync("maintenance/off", Ct);

        during.ShouldBe(new Contact("Jane DOE", null, null));
        (await desk.Get<Callers>().OfAsync(jane, Ct)).Phone.ShouldBe("05 46 00 00 11");
    }
}
