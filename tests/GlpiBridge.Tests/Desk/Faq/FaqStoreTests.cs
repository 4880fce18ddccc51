using System.Text.Json.Nodes;
using GlpiBridge.Desk.Faq;
using GlpiBridge.Tests.Sandbox;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Faq;

public sealed class FaqStoreTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private SandboxFixture glpi = null!;
    private FaqKit kit = null!;
    private string admin = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        glpi = await SandboxFixture.StartAsync(Ct, clock: clock);
        kit = new FaqKit(glpi.Server.BaseUrl, glpi.Server.AppToken, glpi.Server.ServiceUserToken, clock);
        admin = await glpi.SignInAsync("glpi", Ct);
    }

    public async ValueTask DisposeAsync()
    {
        kit.Dispose();
        await glpi.DisposeAsync();
    }

    [Fact]
    public async Task The_first_need_reads_glpi_once_however_many_ask()
    {
        var states = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await kit.Store.GetAsync(Ct), Ct)));

        states.ShouldAllBe(state => state is FaqState.Ready);
        kit.Snapshot.Articles.Count.ShouldBe(63);
        kit.Snapshot.Categories.Count.ShouldBe(43);
        kit.Snapshot.ById[50].Categories.ShouldBe([41, 43]);
        kit.Snapshot.ById[25].Documents.ShouldHaveSingleItem().FileName.ShouldBe("guide-delegation-messagerie.pdf");
        kit.Snapshot.ById[58].Targets.ShouldHaveSingleItem().Kind.ShouldBe(FaqTargetKind.Entity);
        kit.Calls("/KnowbaseItem ").ShouldBe(1);
        var calls = kit.Calls();
        await kit.Store.GetAsync(Ct);
        kit.Calls().ShouldBe(calls);
    }

    [Fact]
    public async Task A_quiet_refresh_reads_no_article_but_the_newest_and_changes_nothing()
    {
        var before = await LoadedAsync();
        var calls = kit.Calls();

        await kit.Store.RefreshAsync(Ct);

        kit.Snapshot.Version.ShouldBe(before.Version);
        kit.Snapshot.Articles.ShouldBeSameAs(before.Articles);
        kit.Snapshot.ReadAt.ShouldBeGreaterThan(before.ReadAt);
        (kit.Calls() - calls).ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public async Task A_refresh_sees_what_was_written_changed_and_removed()
    {
        var before = await LoadedAsync();
        await glpi.PutAsync(admin, "KnowbaseItem/7", new JsonObject { ["name"] = "Un autre sujet" }, Ct);
        await glpi.SendAsync(HttpMethod.Delete, "KnowbaseItem/8?force_purge=true", admin, null, Ct);
        var made = await glpi.CreateAsync(admin, "KnowbaseItem", new JsonObject { ["name"] = "Nouveau", ["answer"] = "<p>A &amp; B</p>", ["is_faq"] = 1 }, Ct);

        await kit.Store.RefreshAsync(Ct);

        kit.Snapshot.Version.ShouldBeGreaterThan(before.Version);
        kit.Snapshot.ById[7].Title.ShouldBe("Un autre sujet");
        kit.Snapshot.ById.ShouldNotContainKey(8);
        kit.Snapshot.ById[made].Answer.ShouldBe("<p>A &amp; B</p>");
        kit.Snapshot.ById[9].ShouldBeSameAs(before.ById[9]);
        var changes = FaqChanges.Between(before, kit.Snapshot);
        changes.Changed.Select(article => article.Id).ShouldBe([7, made]);
        changes.Removed.ShouldBe([8]);
    }

    // Neither moves the article's own date
    [Fact]
    public async Task A_refresh_sees_new_targets_categories_files_and_views_of_an_old_article()
    {
        var before = await LoadedAsync();
        await glpi.CreateAsync(admin, "KnowbaseItem_User", new JsonObject { ["knowbaseitems_id"] = 9, ["users_id"] = 7 }, Ct);
        await glpi.CreateAsync(admin, "KnowbaseItem_KnowbaseItemCategory", new JsonObject { ["knowbaseitems_id"] = 10, ["knowbaseitemcategories_id"] = 43 }, Ct);
        await glpi.CreateAsync(admin, "Document_Item", new JsonObject { ["itemtype"] = "KnowbaseItem", ["items_id"] = 11, ["documents_id"] = 2 }, Ct);

        await kit.Store.RefreshAsync(Ct);

        kit.Snapshot.ById[9].Targets.ShouldContain(new FaqTarget(FaqTargetKind.User, 7, null, false, false));
        kit.Snapshot.ById[10].Categories.ShouldContain(43);
        kit.Snapshot.ById[11].Documents.ShouldHaveSingleItem().Id.ShouldBe(2);
        FaqChanges.Between(before, kit.Snapshot).Changed.Select(article => article.Id).ShouldBe([10, 11]);
    }

    [Fact]
    public async Task An_import_of_hundreds_of_articles_in_one_second_is_seen_whole()
    {
        await LoadedAsync();
        await glpi.PostAsync(admin, "KnowbaseItem", new JsonArray([.. Enumerable.Range(0, 600).Select(i => new JsonObject { ["name"] = $"Article {i}", ["answer"] = "<p>x</p>" })]), Ct);

        await kit.Store.RefreshAsync(Ct);

        kit.Snapshot.Articles.Count.ShouldBe(663);
    }

    [Fact]
    public async Task A_glpi_that_is_down_leaves_what_is_known_and_tells_since_when()
    {
        var before = await LoadedAsync();
        await glpi.SwitchAsync("maintenance/on", Ct);

        await kit.Store.RefreshAsync(Ct);
        await kit.Store.RefreshAsync(Ct);

        var stale = ((FaqState.Ready)kit.Store.Current);
        stale.Snapshot.ShouldBeSameAs(before);
        stale.StaleSince.ShouldBe(before.ReadAt);
        kit.Log.Lines.Count(line => line.Contains("cannot be read", StringComparison.Ordinal)).ShouldBe(1);
        await glpi.SwitchAsync("maintenance/off", Ct);
        await kit.Store.RefreshAsync(Ct);
        ((FaqState.Ready)kit.Store.Current).StaleSince.ShouldBeNull();
    }

    [Fact]
    public async Task A_glpi_that_has_never_answered_is_asked_again_after_a_pause_and_not_at_every_click()
    {
        await glpi.SwitchAsync("maintenance/on", Ct);

        (await kit.Store.GetAsync(Ct)).ShouldBeOfType<FaqState.Unavailable>();
        var calls = kit.Calls();
        for (var click = 0; click < 20; click++)
        {
            (await kit.Store.GetAsync(Ct)).ShouldBeOfType<FaqState.Unavailable>();
        }

        kit.Calls().ShouldBe(calls);
        await glpi.SwitchAsync("maintenance/off", Ct);
        clock.Advance(FaqStore.Pause);
        (await kit.Store.GetAsync(Ct)).ShouldBeOfType<FaqState.Ready>();
    }

    [Fact]
    public async Task Without_a_service_account_it_is_told_and_glpi_left_alone()
    {
        using var without = new FaqKit(glpi.Server.BaseUrl, glpi.Server.AppToken, "");

        (await without.Store.GetAsync(Ct)).ShouldBeOfType<FaqState.NotConfigured>();
        await without.Store.RefreshAsync(Ct);
        await without.Store.RebuildAsync(Ct);

        without.Store.Current.ShouldBeOfType<FaqState.NotConfigured>();
        without.Calls().ShouldBe(0);
    }

    [Fact]
    public async Task Rebuilding_reads_all_of_it_anew()
    {
        var before = await LoadedAsync();
        await glpi.PutAsync(admin, "Document/2", new JsonObject { ["name"] = "Un autre titre" }, Ct);

        await kit.Store.RefreshAsync(Ct);
        kit.Snapshot.ById[25].Documents[0].Name.ShouldBe(before.ById[25].Documents[0].Name);
        await kit.Store.RebuildAsync(Ct);

        kit.Snapshot.ById[25].Documents[0].Name.ShouldBe("Un autre titre");
    }

    // One that is gone fails GLPI's answer for all that were asked for with it
    [Fact]
    public async Task A_document_that_glpi_does_not_give_is_asked_for_once_an_hour()
    {
        await glpi.SendAsync(HttpMethod.Delete, "Document/1", admin, null, Ct);
        await LoadedAsync();
        var calls = kit.Calls("getMultipleItems");

        await kit.Store.RefreshAsync(Ct);
        await kit.Store.RefreshAsync(Ct);
        kit.Calls("getMultipleItems").ShouldBe(calls);
        clock.Advance(TimeSpan.FromHours(1));
        await kit.Store.RefreshAsync(Ct);

        kit.Calls("getMultipleItems").ShouldBeGreaterThan(calls);
        kit.Snapshot.ById[21].Documents.ShouldBeEmpty();
        kit.Snapshot.ById[25].Documents.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task No_title_of_an_article_stands_in_the_log()
    {
        await LoadedAsync();
        await glpi.SwitchAsync("maintenance/on", Ct);
        await kit.Store.RefreshAsync(Ct);

        var log = string.Join('\n', kit.Log.Lines);
        foreach (var article in kit.Snapshot.Articles)
        {
            log.ShouldNotContain(article.Title, Case.Sensitive);
        }
    }

    private async Task<FaqSnapshot> LoadedAsync()
    {
        (await kit.Store.GetAsync(Ct)).ShouldBeOfType<FaqState.Ready>();
        clock.Advance(TimeSpan.FromMinutes(2));
        return kit.Snapshot;
    }
}
