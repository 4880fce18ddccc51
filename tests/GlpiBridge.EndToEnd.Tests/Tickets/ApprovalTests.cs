using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Tickets;

/// <summary>Approving and refusing, on a GLPI of its own whose agents have the right to; a live one gives it to nobody.</summary>
public sealed class ApprovalTests
{
    [Theory]
    [InlineData(1366, 900, true)]
    [InlineData(375, 800, false)]
    public async Task One_request_is_approved_and_one_refused_and_the_technician_sees_both(int width, int height, bool hasScripts)
    {
        await using var portal = new PortalUnderTest();
        await portal.InitializeAsync();
        Assert.SkipUnless(portal.Glpi.IsSandbox, "GLPI's own Self-Service profile may approve nothing.");
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = hasScripts };
        var page = await portal.OpenAsync("/connexion", options);
        await page.APIRequest.PostAsync(new Uri(portal.Glpi.BaseUrl, "/__sandbox/validation-right/on").ToString());
        page = await portal.SignedInAsync(options);
        await page.GetByRole(AriaRole.Link, new() { Name = "Voir les demandes à valider" }).ClickAsync();
        await LookAsync(page, $"a-valider-{width}", hasScripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "Création d'un compte sur le parapheur" }).ClickAsync();
        await LookAsync(page, $"accord-{width}", hasScripts);

        await page.GetByLabel("Votre commentaire").FillAsync("Budget prévu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approuver" }).ClickAsync();
        await Assertions.Expect(page.Locator(".gb-banner-ok")).ToContainTextAsync("Vous avez donné votre accord");

        await page.GotoAsync("/demandes/a-valider");
        await page.Locator(".gb-tickets a").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Refuser" }).ClickAsync();
        await Assertions.Expect(page.Locator(".gb-error-summary")).ToContainTextAsync("Votre commentaire");
        await LookAsync(page, $"accord-sans-motif-{width}", hasScripts);
        await page.GetByLabel("Votre commentaire").FillAsync("Données personnelles");
        await page.GetByRole(AriaRole.Button, new() { Name = "Refuser" }).ClickAsync();
        await Assertions.Expect(page.Locator(".gb-banner-ok")).ToContainTextAsync("Vous avez refusé votre accord");

        var technician = await portal.TechnicianAsync();
        foreach (var (ticket, status, comment) in new[] { (9, 3, "Budget prévu"), (10, 4, "Données personnelles") })
        {
            var seen = (await technician.GetAsync($"Ticket/{ticket}/TicketValidation")).EnumerateArray().Single();
            seen.GetProperty("status").GetInt32().ShouldBe(status);
            seen.GetProperty("comment_validation").GetString().ShouldBe($"<p>{comment}</p>");
            (await technician.GetAsync($"Ticket/{ticket}")).GetProperty("global_validation").GetInt32().ShouldBe(status);
        }
    }

    // axe is a script itself.
    private static Task LookAsync(IPage page, string name, bool hasScripts) => hasScripts ? page.LookAsync(name) : Screenshots.TakeAsync(page, name);
}
