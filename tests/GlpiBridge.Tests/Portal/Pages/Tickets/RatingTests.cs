using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

public sealed class RatingTests : IAsyncLifetime
{
    private const string Form = "form[action$=avis]";
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_help_is_rated_once()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/7");

        await jane.SubmitAsync(Form, new() { ["r.commentaire"] = ["Rapide & efficace"] });
        jane.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        jane.Page.QuerySelector(".gb-error-summary a")!.GetAttribute("href").ShouldBe("#q-note");

        await jane.SubmitAsync(Form, new() { ["r.note"] = ["4"] });

        jane.Path.ShouldStartWith("/demandes/7?recu=");
        jane.Text.ShouldContain("Merci pour votre avis");
        jane.Text.ShouldContain("Vous avez donné 4 sur 5.");
        jane.Text.ShouldContain("Rapide & efficace");
        jane.Page.QuerySelector(Form).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_given_while_glpi_was_away_is_there_when_it_comes_back()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/7");
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);

        await jane.SubmitAsync(Form, new() { ["r.note"] = ["4"], ["r.commentaire"] = ["Rapide"] });

        jane.Text.ShouldContain("Votre envoi est enregistré");
        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        await portal.UntilAsync(TimeSpan.FromSeconds(5), async () => (await jane.OpenAsync("/demandes/7")).Text.Contains("Vous avez donné 4 sur 5."), Ct);
    }

    [Fact]
    public async Task What_was_typed_is_there_when_the_session_comes_back()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/7");
        await portal.Glpi.SwitchAsync("expire-sessions", null, Ct);
        await jane.SubmitAsync(Form, new() { ["r.note"] = ["4"], ["r.commentaire"] = ["Rapide, vraiment"] });
        await jane.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");

        jane.Page.QuerySelector($"{Form} textarea")!.TextContent.Trim().ShouldBe("Rapide, vraiment");
        await jane.SubmitAsync(Form, []);
        jane.Text.ShouldContain("Vous avez donné 4 sur 5.");
    }

    [Theory]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("beaucoup")]
    public async Task Nobody_gives_more_stars_than_there_are(string stars)
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/7");

        await jane.SubmitAsync(Form, new() { ["r.note"] = [stars] });

        jane.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await jane.OpenAsync("/demandes/7");
        jane.Page.QuerySelector(Form).ShouldNotBeNull();
    }
}
