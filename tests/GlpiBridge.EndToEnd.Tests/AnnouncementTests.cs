using GlpiBridge.EndToEnd.Tests.Requests;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>An outage of a software is announced in GLPI, with the ticket of those who see to it. The portal is one of its own: another knows the announcements of a while ago.</summary>
public sealed class AnnouncementTests : IAsyncLifetime
{
    private const int Agudelle = 1;
    private const string Title = "Parme est en panne";
    private readonly PortalUnderTest portal = new();
    private Technician thomas = null!;
    private long ticket;
    private long reminder;

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        thomas = await portal.TechnicianAsync();
        var parme = (await thomas.GetAsync("Ticket/2")).GetProperty("itilcategories_id").GetInt64();
        ticket = await thomas.CreateAsync("Ticket", new { name = "Le serveur de Parme est arrêté", content = "<p>On cherche.</p>", type = 1, entities_id = Agudelle, itilcategories_id = parme });
        reminder = await thomas.CreateAsync("Reminder", new { name = Title, text = $"<p>Un technicien s’en occupe. #ticket-{ticket}</p>" });
        await thomas.CreateAsync("Entity_Reminder", new { reminders_id = reminder, entities_id = Agudelle, is_recursive = 1 });
    }

    public async ValueTask DisposeAsync()
    {
        await thomas.DeleteAsync("Reminder", reminder);
        await thomas.DeleteAsync("Ticket", ticket);
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task A_form_proposes_the_outage_as_soon_as_its_category_is_picked_and_whoever_joins_follows_it()
    {
        await OfferedAsync();
        var form = await FormPage.StartAsync(portal, "Déclarer un incident", "Parme ne s’ouvre plus", "Un logiciel");
        var outage = form.Question("logiciel").Locator(".gb-outage");
        await Assertions.Expect(outage).ToBeHiddenAsync();

        await form.PickAsync("logiciel", "parme", "Cosoluce - Parme");
        await Assertions.Expect(outage).ToContainTextAsync("Une panne est déjà signalée");
        await form.Page.LookAsync("incident-panne-1280");
        await outage.GetByRole(AriaRole.Button, new() { Name = "Moi aussi" }).ClickAsync();

        await Assertions.Expect(form.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Le serveur de Parme est arrêté");
        await Assertions.Expect(form.Page.Locator("main .gb-banner").First).ToContainTextAsync("Vous êtes inscrit à cette panne");
        (await thomas.GetAsync($"Ticket/{ticket}/Ticket_User")).EnumerateArray().Count(actor => actor.GetProperty("type").GetInt32() == 3).ShouldBe(1);
        await form.Page.GotoAsync("/");
        await Assertions.Expect(form.Page.Locator(".gb-draft").First).ToContainTextAsync("Parme ne s’ouvre plus");
    }

    [Fact]
    public async Task One_that_is_hidden_above_a_form_leaves_what_was_typed_and_is_hidden_at_home_too()
    {
        var form = await FormPage.StartAsync(portal, "Déclarer un incident", "Parme ne s’ouvre plus", "Un logiciel");
        var announcement = form.Page.Locator(".gb-announcement", new() { HasText = Title });

        await announcement.GetByRole(AriaRole.Button, new() { Name = "Masquer cette annonce" }).ClickAsync();

        await Assertions.Expect(announcement).ToHaveCountAsync(0);
        await Assertions.Expect(form.Page.Locator("[name='r.titre']")).ToHaveValueAsync("Parme ne s’ouvre plus");
        await form.Page.GotoAsync("/");
        await Assertions.Expect(announcement).ToHaveCountAsync(0);
        await form.Page.GetByRole(AriaRole.Button, new() { Name = "Annonces masquées" }).ClickAsync();
        await Assertions.Expect(announcement).ToBeVisibleAsync();
        await LookAtTwoOfOneTitleAsync(form.Page);
    }

    private async Task LookAtTwoOfOneTitleAsync(IPage page)
    {
        var second = await thomas.CreateAsync("Reminder", new { name = Title, text = "<p>Le service sera coupé ce soir.</p>" });
        await thomas.CreateAsync("Entity_Reminder", new { reminders_id = second, entities_id = Agudelle, is_recursive = 1 });
        await AfreshAsync(page, () => page.Locator(".gb-announcement", new() { HasText = Title }).CountAsync(), 2);
        await page.LookAsync("accueil-annonces-1280");
        await AfreshAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Moi aussi" }).CountAsync(), 1);
        await thomas.DeleteAsync("Reminder", second);
        await thomas.DeleteAsync("Reminder", reminder);
        await ForgetAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Moi aussi" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Il n’est plus possible de s’inscrire" }).WaitForAsync();
        await page.LookAsync("annonce-passee-1280");
    }

    private async Task OfferedAsync()
    {
        var page = await portal.SignedInAsync();
        await AfreshAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Moi aussi" }).CountAsync(), 1);
    }

    // The portal waits for the ticket but a moment, which is too short for a machine that runs everything at once, and then does without for a while.
    private async Task AfreshAsync(IPage page, Func<Task<int>> count, int expected)
    {
        while (await count() < expected)
        {
            await ForgetAsync();
            await page.ReloadAsync();
        }
    }

    private async Task ForgetAsync() => await portal.Services.GetRequiredService<HybridCache>().RemoveByTagAsync("*", TestContext.Current.CancellationToken);
}
