using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Knowledge;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Tests.Sandbox;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Knowledge;

public sealed class KnowledgeReaderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario faq-list, step list-faq: the internal articles, to a self-service user
    [Fact]
    public async Task The_list_gives_the_texts_of_all_articles()
    {
        using var network = new RecordedGlpi().Play("faq-list", "list-faq");
        using var kit = new GlpiKit(network);

        var articles = await kit.Get<KnowledgeReader>().ListAsync(GlpiKit.Session, Ct);

        articles[0].Id.ShouldBe(new KnowbaseItemId(55));
        articles[0].Name.ShouldBe("Interne - Réinitialiser la base de paie d'une collectivité");
        articles[0].IsFaq.ShouldBeFalse();
        articles[0].AuthorId.ShouldBeNull();
        articles[0].ModifiedAt.ShouldBe(new DateTime(2026, 11, 23, 21, 43, 12));
        articles[0].BeginsAt.ShouldBeNull();
    }

    // scenario faq-list, step one-decoded: the header that the client always sends gives the text as it was written
    [Fact]
    public async Task A_text_is_given_as_it_was_written()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);

        var articles = await RunAsync(kit, (session, reader) => reader.ListAsync(session, Ct));

        var recorded = Recordings.Exchange("faq-list", "one-decoded").GetProperty("response").GetProperty("json");
        articles.Single(article => article.Id.Value == 1).Answer.ShouldBe(recorded.GetProperty("answer").GetString());
        articles.Single(article => article.Id.Value == 63).EndsAt.ShouldBe(new DateTime(2023, 1, 5));
    }

    // scenario faq-service
    [Fact]
    public async Task Links_and_targets_come_whole()
    {
        using var network = new RecordedGlpi().Play("faq-service", "rel", "targets", "other-targets", "group-targets", "user-targets", "list");
        using var kit = new GlpiKit(network);
        var reader = kit.Get<KnowledgeReader>();

        var links = await reader.ListCategoryLinksAsync(GlpiKit.Session, Ct);
        var targets = await reader.ListTargetsAsync(GlpiKit.Session, Ct);
        var numbers = await reader.ListNumbersAsync(GlpiKit.Session, Ct);

        links.Where(link => link.Article.Value == 50).Select(link => link.Category.Value).ShouldBe([41, 43]);
        targets.Entities.Count.ShouldBe(62);
        targets.Entities[0].ShouldBe(new KnowbaseEntityTarget { Article = new(1), Entity = new(0), IsRecursive = true });
        targets.Profiles.ShouldBeEmpty();
        targets.Groups.ShouldBeEmpty();
        targets.Users.ShouldBeEmpty();
        numbers.Count.ShouldBe(63);
        network.Requests.Count.ShouldBe(6);
    }

    // scenario faq-relations
    [Fact]
    public async Task Categories_have_their_parents_and_a_self_service_user_may_not_read_their_links()
    {
        using var network = new RecordedGlpi().Play("faq-relations", "categories").PlayAnyway("faq-relations", "category-rel");
        using var kit = new GlpiKit(network);
        var reader = kit.Get<KnowledgeReader>();

        var categories = await reader.ListCategoriesAsync(GlpiKit.Session, Ct);

        categories.Count.ShouldBe(43);
        categories[0].ParentId.ShouldBeNull();
        categories[1].ParentId.ShouldBe(categories[0].Id);
        categories[1].CompleteName.ShouldBe("Logiciel > Ressources Humaines");
        await reader.ListCategoryLinksAsync(GlpiKit.Session, Ct).ShouldFailAsync(GlpiFault.Forbidden);
    }

    [Fact]
    public async Task Only_what_changed_is_read_again_and_a_whole_import_is_not()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);
        var admin = await sandbox.SignInAsync("glpi", Ct);
        var imported = (await RunAsync(kit, (session, reader) => reader.ListAsync(session, Ct)))[0].ModifiedAt!.Value;
        for (var i = 0; i < 3; i++)
            await sandbox.CreateAsync(admin, "KnowbaseItem", new JsonObject { ["name"] = $"Article {i}", ["answer"] = "<p>x</p>" }, Ct);

        var all = await RunAsync(kit, (session, reader) => reader.ListModifiedAsync(session, imported.AddDays(-1), Ct));
        var none = await RunAsync(kit, (session, reader) => reader.ListModifiedAsync(session, imported.AddDays(1), Ct));

        all!.Count.ShouldBe(66);
        none!.ShouldBeEmpty();
    }

    [Fact]
    public async Task So_many_changes_that_the_whole_list_is_read_better_are_told()
    {
        var many = "[" + string.Join(',', Enumerable.Range(1, 500).Select(id => $$"""{"id":{{id}},"date_mod":"2026-11-23 21:43:12"}""")) + "]";
        using var network = new RecordedGlpi();
        network.Then((request, _) => Task.FromResult(RecordedGlpi.Answer(HttpStatusCode.OK, "application/json", many[..many.IndexOf(",{\"id\":51,", StringComparison.Ordinal)] + "]")));
        network.Then(HttpStatusCode.OK, "application/json", many);
        using var kit = new GlpiKit(network);

        (await kit.Get<KnowledgeReader>().ListModifiedAsync(GlpiKit.Session, new DateTime(2026, 1, 1), Ct)).ShouldBeNull();

        network.Requests.Select(request => request.Query).ShouldBe([
            "get_hateoas=false&sort=date_mod&order=DESC&range=0-49", "get_hateoas=false&sort=date_mod&order=DESC&range=0-499"]);
    }

    // scenario listing-multiple: getMultipleItems fails as a whole
    [Fact]
    public async Task A_document_that_is_gone_does_not_take_the_others_along()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);

        var links = await RunAsync(kit, (session, reader) => reader.ListDocumentLinksAsync(session, Ct));
        var documents = await RunAsync(kit, (session, reader) => reader.ListDocumentsAsync(session, [new(1), new(99999), new(2)], Ct));

        links.Select(link => (link.Article.Value, link.Document.Value)).ShouldBe([(21, 1), (25, 2)]);
        documents.Select(document => document.FileName).ShouldBe(["capture-parapheur.png", "guide-delegation-messagerie.pdf"]);
        documents[0].Mime.ShouldBe("image/png");
    }

    // scenario search-options
    [Fact]
    public async Task Views_are_counted_without_a_text()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);
        await sandbox.PutAsync(await sandbox.SignInAsync("glpi", Ct), "KnowbaseItem/7", new JsonObject { ["view"] = 12 }, Ct);

        var views = await RunAsync(kit, (session, reader) => reader.ListViewsAsync(session, Ct));

        views.Count.ShouldBe(63);
        views.Single(view => view.Views > 0).ShouldBe(new KnowbaseViews(new(7), 12));
    }

    private static Task<T> RunAsync<T>(GlpiKit kit, Func<SessionToken, KnowledgeReader, Task<T>> read) =>
        kit.Get<GlpiServiceAccount>().RunAsync((session, _) => read(session, kit.Get<KnowledgeReader>()), Ct);
}
