using GlpiBridge.Submissions;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Submissions.StoreHost;

namespace GlpiBridge.Tests.Submissions;

public sealed class DraftListOnSqliteTests() : DraftListTests(DatabaseKind.Sqlite);

public sealed class DraftListOnPostgresTests() : DraftListTests(DatabaseKind.PostgreSql);

public abstract class DraftListTests(DatabaseKind database) : IAsyncLifetime
{
    private StoreHost stores = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => stores = await StartedAsync(database);

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task The_owner_s_drafts_come_last_saved_first_with_their_title_and_their_end()
    {
        var older = await stores.DraftAsync("Écran noir");
        stores.Clock.Advance(TimeSpan.FromHours(1));
        var newer = await stores.DraftAsync("Parme");
        await stores.DraftAsync("Celui d’une autre", Martine);

        var drafts = await stores.Drafts.ReadAsync(Jane, _ => "titre", Ct);

        drafts.Select(draft => (draft.Id, draft.Title, draft.FormId)).ShouldBe([(newer, "Parme", "incident"), (older, "Écran noir", "incident")]);
        drafts[0].UpdatedAt.ShouldBe(stores.Clock.GetUtcNow());
        drafts[0].ExpiresAt.ShouldBe(stores.Clock.GetUtcNow().AddDays(30));
        drafts[0].Reference.ShouldStartWith("GB-");
    }

    [Fact]
    public async Task Saving_again_moves_a_draft_to_the_top_and_its_end_away()
    {
        var first = await stores.DraftAsync("Premier");
        stores.Clock.Advance(TimeSpan.FromDays(20));
        await stores.DraftAsync("Second");
        stores.Clock.Advance(TimeSpan.FromDays(5));

        await stores.Store.SaveDraftAsync(first, Jane, "incident", null, Content("Premier, repris"), null, Ct);
        stores.Clock.Advance(TimeSpan.FromDays(20));

        var drafts = await stores.Drafts.ReadAsync(Jane, _ => "titre", Ct);
        drafts.Select(draft => draft.Title).ShouldBe(["Premier, repris", "Second"]);
    }

    [Fact]
    public async Task An_expired_draft_is_listed_no_more_even_before_it_is_erased()
    {
        await stores.DraftAsync();

        stores.Clock.Advance(TimeSpan.FromDays(31));

        (await stores.Drafts.ReadAsync(Jane, _ => "titre", Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_whose_form_is_gone_has_no_title_and_can_be_deleted()
    {
        var id = await stores.DraftAsync();

        var draft = (await stores.Drafts.ReadAsync(Jane, _ => null, Ct)).ShouldHaveSingleItem();

        draft.Title.ShouldBeNull();
        (await stores.Drafts.DeleteAsync(id, Jane, Ct)).ShouldNotBeNull().ShouldStartWith("GB-");
        (await stores.Drafts.ReadAsync(Jane, _ => null, Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Deleting_takes_the_files_along()
    {
        var id = await stores.DraftAsync();
        await stores.AddAsync(id, "a.txt", new byte[300_000]);

        await stores.Drafts.DeleteAsync(id, Jane, Ct);

        (await stores.Store.FindAsync(id, Jane, Ct)).ShouldBeNull();
        stores.Count("files").ShouldBe(0);
        stores.Count("chunks").ShouldBe(0);
    }

    [Fact]
    public async Task Only_the_owner_deletes_and_only_a_draft()
    {
        var id = await stores.DraftAsync();
        (await stores.Drafts.DeleteAsync(id, Martine, Ct)).ShouldBeNull();
        await stores.AcceptAsync(id);

        (await stores.Drafts.DeleteAsync(id, Jane, Ct)).ShouldBeNull();

        (await stores.Store.FindAsync(id, Jane, Ct)).ShouldNotBeNull();
        (await stores.Drafts.ReadAsync(Jane, _ => "titre", Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Making_sure_of_a_draft_changes_none_that_exists()
    {
        var id = await stores.DraftAsync("Écrit");
        var saved = stores.Clock.GetUtcNow();
        stores.Clock.Advance(TimeSpan.FromHours(1));

        var kept = await stores.Store.EnsureDraftAsync(id, Jane, "incident", Content("Trame"), null, Ct);

        kept!.Content.Answers["titre"].ShouldBe(["Écrit"]);
        kept.UpdatedAt.ShouldBe(saved);
        (await stores.Store.EnsureDraftAsync(id, Martine, "incident", Content("Trame"), null, Ct)).ShouldBeNull();
        (await stores.Store.EnsureDraftAsync(Guid.CreateVersion7(), Jane, "incident", Content("Trame"), null, Ct))!.Content.Answers["titre"].ShouldBe(["Trame"]);
    }
}
