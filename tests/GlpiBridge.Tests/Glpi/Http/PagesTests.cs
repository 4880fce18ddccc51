using System.Net;
using System.Text.Json;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Categories;
using GlpiBridge.Glpi.Http;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Http;

public sealed class PagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Rows(int from, int count) => JsonSerializer.Serialize(Enumerable.Range(from, count).Select(i => new { id = i }));

    // scenario listing-category
    [Fact]
    public async Task A_short_page_is_the_last()
    {
        using var network = new RecordedGlpi().Play("listing-category", "range-all");
        using var kit = new GlpiKit(network);

        var categories = await kit.Get<ItilCategoryReader>().ListAsync(GlpiKit.Session, Ct);

        categories.Count.ShouldBe(145);
        network.Requests.ShouldHaveSingleItem().Query.ShouldBe("get_hateoas=false&range=0-199");
    }

    [Fact]
    public async Task A_full_page_is_followed_by_the_next_whatever_content_range_says()
    {
        using var network = new RecordedGlpi().Then(HttpStatusCode.OK, "application/json", Rows(1, 200)).Then(HttpStatusCode.PartialContent, "application/json", Rows(201, 3));
        using var kit = new GlpiKit(network);

        var categories = await kit.Get<ItilCategoryReader>().ListAsync(GlpiKit.Session, Ct);

        categories.Select(c => c.Id.Value).ShouldBe(Enumerable.Range(1, 203).Select(i => (long)i));
        network.Requests[1].Query.ShouldBe("get_hateoas=false&range=200-399");
    }

    // scenario listing-category: a range that starts past the total is 400, one that starts at it is empty
    [Theory]
    [InlineData("range-beyond")]
    [InlineData("range-exact-end")]
    public async Task A_list_that_ends_with_a_page_ends(string step)
    {
        using var network = new RecordedGlpi().Then(HttpStatusCode.OK, "application/json", Rows(1, 200)).Play("listing-category", step);
        using var kit = new GlpiKit(network);

        (await kit.Get<ItilCategoryReader>().ListAsync(GlpiKit.Session, Ct)).Count.ShouldBe(200);
    }

    // scenario listing-category: an empty list has no Content-Range
    [Fact]
    public async Task An_empty_list_is_empty()
    {
        using var network = new RecordedGlpi().Play("listing-category", "search-text-nothing");
        using var kit = new GlpiKit(network);

        (await kit.Get<ItilCategoryReader>().ListAsync(GlpiKit.Session, Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_can_be_read_as_they_are_needed()
    {
        var asked = new List<string>();
        await foreach (var row in GlpiPages.ReadAsync<int>((range, _) =>
        {
            asked.Add(range);
            return Task.FromResult<IReadOnlyList<int>>([1, 2]);
        }, 2, Ct))
        {
            if (asked.Count == 2)
                break;
        }

        asked.ShouldBe(["0-1", "2-3"]);
    }

    // scenario listing-category-entity
    [Fact]
    public async Task A_category_has_its_place_and_its_flags()
    {
        using var network = new RecordedGlpi().Play("listing-category", "range-all");
        using var kit = new GlpiKit(network);

        var categories = (await kit.Get<ItilCategoryReader>().ListAsync(GlpiKit.Session, Ct)).ToDictionary(c => c.Id.Value);

        categories[1].ParentId.ShouldBeNull();
        categories[46].CompleteName.ShouldBe("Incident > Materiel > Pc Fixe");
        categories[46].ParentId.ShouldBe(new ItilCategoryId(38));
        categories[46].Level.ShouldBe(3);
        categories[46].IsRecursive.ShouldBeTrue();
        categories[46].IsIncident.ShouldBeTrue();
        categories[46].IsRequest.ShouldBeFalse();
        categories[48].TicketTemplateForIncident.ShouldBe(new TicketTemplateId(2));
        categories[48].TicketTemplateForRequest.ShouldBeNull();
        categories[144].IsHelpdeskVisible.ShouldBeFalse();
        categories[145].EntityId.ShouldBe(new EntityId(5));
    }

    // scenario listing-one
    [Fact]
    public async Task A_self_service_user_may_not_read_categories()
    {
        using var network = new RecordedGlpi().Play("listing-one", "category-as-user");
        using var kit = new GlpiKit(network);

        await kit.Get<ItilCategoryReader>().GetAsync(GlpiKit.Session, new(46), Ct).ShouldFailAsync(GlpiFault.Forbidden);
    }
}
