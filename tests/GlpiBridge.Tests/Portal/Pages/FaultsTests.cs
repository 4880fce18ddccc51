using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages;

public sealed class FaultsTests : IAsyncLifetime
{
    private const string Form = "form.gb-form";
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("maintenance", "on", "Le service d’assistance est en maintenance")]
    [InlineData("api", "off", "Le portail n’a plus accès au service d’assistance")]
    [InlineData("credentials", "off", "Le portail n’a plus accès au service d’assistance")]
    [InlineData("down", "on", "Le service d’assistance ne répond pas")]
    [InlineData("error-500", "on", "Le service d’assistance ne répond pas")]
    [InlineData("truncated", "on", "Le service d’assistance ne répond pas")]
    public async Task Signing_in_while_glpi_is_out_of_reach_says_which_way_and_keeps_the_name(string verb, string argument, string sentence)
    {
        await portal.Glpi.SwitchAsync(verb, argument, Ct);
        var visitor = portal.Visit();

        await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");

        visitor.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        visitor.Page.QuerySelector(".gb-banner strong")!.TextContent.ShouldBe(sentence);
        visitor.Page.QuerySelector("#identifiant")!.GetAttribute("value").ShouldBe("j.doe@agudelle.com");
    }

    [Fact]
    public async Task A_form_that_cannot_be_opened_is_a_calm_page_with_a_reference_and_a_way_to_try_again()
    {
        var visitor = await portal.SignedInAsync();
        await portal.Glpi.SwitchAsync("down", "on", Ct);

        await visitor.OpenAsync("/demandes/nouvelle/incident");

        visitor.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("Le service d’assistance ne répond pas");
        visitor.Page.QuerySelector("code")!.TextContent.ShouldMatch("^[0-9a-f]{32}$");
        visitor.Page.QuerySelector("main a.btn-primary")!.GetAttribute("href").ShouldBe("/demandes/nouvelle/incident");
    }

    [Fact]
    public async Task Files_that_are_too_large_together_are_a_calm_413_that_says_how_large()
    {
        portal.Settings["Portal:MaxRequestMebibytes"] = "25";
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/demandes/nouvelle/incident");

        await visitor.SubmitAsync(Form, Incident.Answers, [("r.pieces-jointes", "a.txt", new byte[26 * 1024 * 1024])]);

        visitor.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        visitor.Text.ShouldContain("Ensemble, les fichiers dépassent 25 Mio");
    }

    [Fact]
    public async Task Nothing_secret_or_personal_is_logged()
    {
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/demandes/nouvelle/incident?brouillon=" + Guid.NewGuid());
        await visitor.SubmitAsync(Form, Incident.Answers, [("r.pieces-jointes", "arret-maladie.txt", "contenu intime"u8.ToArray())]);
        await portal.Glpi.SwitchAsync("error-500", "on", Ct);
        await visitor.OpenAsync("/demandes/nouvelle/incident");
        await portal.Visit().SignInAsync("j.doe@agudelle.com", "Agudelle!2023");

        portal.Log.Lines.ShouldContain(line => line.Contains("delivered, ticket"));
        portal.Log.ShouldHoldNothingSecret(portal.Glpi);
    }
}
