using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Passwords;

public sealed class PasswordRequestsTests
{
    private const string Address = "p.quintard@agudelle.com";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("down")]
    [InlineData("maintenance")]
    [InlineData("error-500")]
    public async Task A_glpi_that_comes_back_after_some_minutes_still_sends_the_mail(string fault)
    {
        await using var portal = await StartAsync();
        await portal.Glpi.SwitchAsync(fault, "on", Ct);
        await portal.AskForMailAsync(Address);
        await portal.UntilAsync(TimeSpan.Zero, () => HasCalled(portal, 1), Ct);
        await portal.UntilAsync(TimeSpan.FromSeconds(1), () => HasCalled(portal, 2), Ct);

        await portal.Glpi.SwitchAsync(fault, "off", Ct);

        await portal.UntilAsync(TimeSpan.FromSeconds(1), async () => await portal.LastMailAsync(Address) is not null, Ct);
    }

    [Fact]
    public async Task After_some_minutes_it_is_given_up_with_a_word_that_names_nobody()
    {
        await using var portal = await StartAsync();
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);
        await portal.AskForMailAsync(Address);

        await portal.UntilAsync(TimeSpan.FromSeconds(20), () => IsLogged(portal, "GLPI did not take a password request: Maintenance"), Ct);

        Calls(portal).ShouldBe(8);
        portal.Log.Lines.ShouldAllBe(line => !line.Contains("quintard", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_glpi_that_sends_no_mails_is_asked_once()
    {
        await using var portal = await StartAsync();
        await portal.Glpi.SwitchAsync("notifications", "off", Ct);
        await portal.AskForMailAsync(Address);

        await portal.UntilAsync(TimeSpan.Zero, () => IsLogged(portal, "GLPI did not take a password request: Invalid"), Ct);

        Calls(portal).ShouldBe(1);
    }

    [Fact]
    public async Task One_address_that_waits_keeps_no_other_waiting()
    {
        await using var portal = await StartAsync();
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);
        await portal.AskForMailAsync("j.doe@agudelle.com");
        await portal.UntilAsync(TimeSpan.Zero, () => HasCalled(portal, 1), Ct);
        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);

        await portal.MailedAsync(Address);

        (await portal.LastMailAsync("j.doe@agudelle.com")).ShouldBeNull();
    }

    [Fact]
    public async Task A_portal_that_stops_says_how_many_mails_it_leaves_behind()
    {
        var portal = await StartAsync();
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);
        await portal.AskForMailAsync(Address);
        await portal.UntilAsync(TimeSpan.Zero, () => HasCalled(portal, 1), Ct);

        await portal.DisposeAsync();

        portal.Log.Lines.ShouldContain(line => line.Contains("The portal stops before GLPI took 1 password requests", StringComparison.Ordinal));
    }

    private static int Calls(PortalApplication portal) => portal.Log.Lines.Count(line => line.Contains("GLPI PUT /lostPassword", StringComparison.Ordinal));

    private static Task<bool> HasCalled(PortalApplication portal, int times) => Task.FromResult(Calls(portal) >= times);

    private static Task<bool> IsLogged(PortalApplication portal, string words) => Task.FromResult(portal.Log.Lines.Any(line => line.Contains(words, StringComparison.Ordinal)));

    private static async Task<PortalApplication> StartAsync()
    {
        var portal = new PortalApplication();
        await portal.InitializeAsync();
        return portal;
    }
}
