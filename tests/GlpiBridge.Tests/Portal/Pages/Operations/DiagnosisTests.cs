using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Operations;

public sealed class DiagnosisTests : IAsyncLifetime
{
    private const string Address = "/exploitation/diagnostic", Form = "main form[data-gb-form]", Jane = "j.doe@agudelle.com", Password = "Agudelle!2023";
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        portal.Settings["Portal:OperatorProfiles:0"] = "technician";
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task For_agents_it_does_not_exist_and_those_named_find_it_in_their_menu()
    {
        var jane = await portal.SignedInAsync();
        (await jane.OpenAsync("/")).Page.QuerySelector($"a[href='{Address}']").ShouldBeNull();
        (await jane.OpenAsync(Address)).Status.ShouldBe(HttpStatusCode.NotFound);

        var technician = await TechnicianAsync();
        (await technician.OpenAsync("/compte")).Page.QuerySelector($".gb-menu a[href='{Address}']").ShouldNotBeNull();
        (await technician.OpenAsync(Address)).Status.ShouldBe(HttpStatusCode.OK);
        technician.Page.QuerySelector(".gb-findings").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_to_be_mended_stands_first_with_the_menu_of_glpi()
    {
        await portal.Glpi.SwitchAsync("notifications", "off", Ct);
        var technician = await TechnicianAsync();

        await technician.OpenAsync(Address);
        await technician.SubmitAsync(Form, []);

        technician.Status.ShouldBe(HttpStatusCode.OK);
        var toMend = technician.Page.QuerySelector("section[aria-labelledby='a-corriger']")!;
        toMend.TextContent.ShouldContain("GLPI n'envoie pas de courriel");
        toMend.TextContent.ShouldContain("Configuration > Notifications");
        toMend.QuerySelector("[lang=en]")!.TextContent.ShouldNotBeEmpty();
        technician.Page.QuerySelector(".gb-findings-ok .gb-findings li").ShouldNotBeNull();
        technician.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain("points vérifiés");
    }

    [Fact]
    public async Task With_an_agent_a_trial_request_goes_and_is_deleted_and_the_password_is_not_shown_again()
    {
        var technician = await TechnicianAsync();

        await technician.OpenAsync(Address);
        await technician.SubmitAsync(Form, new() { ["Agent"] = [Jane], ["Password"] = [Password], ["Writes"] = ["true"], ["Entity"] = ["Agudelle"] });

        technician.Text.ShouldContain("octet pour octet (2)");
        technician.Text.ShouldContain("est dans la corbeille de GLPI");
        technician.Page.QuerySelector("#agent")!.GetAttribute("value").ShouldBe(Jane);
        technician.Page.QuerySelector("#mot-de-passe")!.HasAttribute("value").ShouldBeFalse();
        (await GlpiEye.CountAsync(portal.Glpi, "Essai du portail", Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task A_trial_request_needs_an_agent()
    {
        var technician = await TechnicianAsync();

        await technician.OpenAsync(Address);
        await technician.SubmitAsync(Form, new() { ["Writes"] = ["true"], ["Entity"] = ["Agudelle"] });

        technician.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        technician.Text.ShouldContain("Il manque un agent d’essai");
        technician.Page.QuerySelector("#entite")!.GetAttribute("value").ShouldBe("Agudelle");
    }

    [Fact]
    public async Task Passwords_are_guessed_here_no_quicker_than_at_the_sign_in()
    {
        portal.Settings["Limits:PairFailures"] = "3";
        var technician = await TechnicianAsync();
        var seen = new List<HttpStatusCode>();
        while (seen.Count < 6)
        {
            await technician.OpenAsync(Address);
            await technician.SubmitAsync(Form, new() { ["Agent"] = [Jane], ["Password"] = ["faux"] });
            seen.Add(technician.Status);
        }

        seen[0].ShouldBe(HttpStatusCode.UnprocessableEntity);
        seen[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task When_glpi_does_not_answer_the_page_says_so_calmly()
    {
        var technician = await TechnicianAsync();
        await technician.OpenAsync(Address);
        await portal.Glpi.SwitchAsync("down", "on", Ct);

        await technician.SubmitAsync(Form, new() { ["Agent"] = [Jane], ["Password"] = [Password] });

        technician.Status.ShouldBe(HttpStatusCode.OK);
        technician.Page.QuerySelector("section[aria-labelledby='a-corriger']")!.TextContent.ShouldContain("ne répond pas");
    }

    private Task<Visitor> TechnicianAsync() => portal.SignedInAsync("t.martin@soluris.fr", "Technicien*17");
}
