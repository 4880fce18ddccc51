using System.Net;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Tests.Compatibility;
using GlpiBridge.Tests.Sandbox;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Tickets;

/// <summary>Several images and attachments in one call, on the emulator, which does as the lab's GLPI does (LAB.md d, e).</summary>
[Proves(GlpiLine.Ten, "Pictures in the text")]
public sealed class InlineImageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Images_in_tables_and_lists_and_attachments_between_them_are_told_apart()
    {
        var (files, kept, content) = await SendAsync(
            """<p>a-b <img id="t1" src="x"></p><table><tbody><tr><td>x<img id="t2" src="x" width="20" height="9"></td></tr></tbody></table><ul><li><img id="t3" src="x"> z</li></ul>""",
            Image("un.png", "1", "t1"), Samples.File("note.txt", "n"), Image("deux.png", "2", "t2"), Image("joint.png", "3"), Image("trois.png", "4", "t3"));

        kept.Select(outcome => outcome.ShouldBeOfType<FileOutcome.Kept>().File).ShouldBe(files);
        kept.OfType<FileOutcome.Kept>().Select(outcome => outcome.Document).Distinct().Count().ShouldBe(5);
        content.ShouldContain("a-b <a href=");
        content.ShouldNotContain("<img id=");
        foreach (var (at, tag) in new[] { (0, "t1"), (2, "t2"), (4, "t3") })
            content.ShouldContain($"""alt="{tag}" width="{(tag == "t2" ? 20 : 1)}" src="/front/document.send.php?docid={((FileOutcome.Kept)kept[at]).Document.Value}&""");
    }

    [Fact]
    public async Task The_same_bytes_twice_are_one_document_whichever_comes_first()
    {
        const string Text = """<p><img id="t1" src="x"> <img id="t2" src="x"></p>""";

        (await DocumentsAsync(Text, Image("a.png", "1", "t1"), Image("b.png", "1", "t2"))).Distinct().Count().ShouldBe(1);
        (await DocumentsAsync("""<p><img id="t1" src="x"></p>""", Image("a.png", "2", "t1"), Image("b.png", "2"))).Distinct().Count().ShouldBe(1);
        (await DocumentsAsync("""<p><img id="t1" src="x"></p>""", Image("a.png", "3"), Image("b.png", "3", "t1"))).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_image_that_the_entity_already_had_is_found_under_the_tag_of_then()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);

        await SendAsync(sandbox, """<p><img id="first" src="x"></p>""", Image("a.png", "1", "first"));
        var (_, kept, content) = await SendAsync(sandbox, """<p>Une <img id="second" src="x"> et <img id="other" src="x"></p>""", Image("b.png", "2", "other"), Image("a.png", "1", "second"));

        content.ShouldContain("alt=\"first\"");
        kept.OfType<FileOutcome.Kept>().Select(outcome => outcome.Document).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task One_image_shown_twice_is_one_file()
    {
        var (_, kept, content) = await SendAsync("""<p><img id="t1" src="x"> <img id="t1" src="x" alt="z"></p>""", Image("a.png", "1", "t1"));

        kept.ShouldHaveSingleItem().ShouldBeOfType<FileOutcome.Kept>();
        content.ShouldNotContain("src=\"x\"");
    }

    [Fact]
    public async Task An_image_that_is_none_is_refused_and_the_others_stay()
    {
        var (_, kept, _) = await SendAsync(
            """<p><img id="t1" src="x"> <img id="t2" src="x"></p>""", Samples.File("a.png", "pas une image", "t1", "image/png"), Image("b.png", "1", "t2"));

        kept[0].ShouldBeOfType<FileOutcome.Refused>();
        kept[1].ShouldBeOfType<FileOutcome.Kept>();
    }

    [Fact]
    public async Task A_tagged_file_that_is_no_image_or_stands_nowhere_becomes_an_attachment()
    {
        var (_, kept, _) = await SendAsync("""<p><img id="t1" src="x"></p>""", Samples.File("a.txt", "texte", "t1"), Image("b.png", "1", "t2"));

        kept.ShouldAllBe(outcome => outcome is FileOutcome.Kept);
    }

    // LAB.md d: GLPI replaces tags as bare text
    [Theory]
    [InlineData("IMG1", "<p><img id=\"IMG1\" src=\"x\"><img id=\"IMG10\" src=\"x\"></p>", "IMG10")]
    [InlineData("img", "<p><img id=\"img\" src=\"x\"></p>", null)]
    [InlineData("note", "<p>une note <img id=\"note\" src=\"x\"></p>", null)]
    [InlineData("t1", "<p><img id=\"t1\" src=\"x\"></p>", "t1")]
    public async Task A_tag_that_glpi_would_find_elsewhere_too_is_not_sent(string tag, string content, string? another)
    {
        using var network = new RecordedGlpi();
        using var kit = new GlpiKit(network);
        FileToSend[] files = another is null ? [Image("a.png", "1", tag)] : [Image("a.png", "1", tag), Image("b.png", "2", another)];

        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, TicketOf(content), files, Ct).ShouldThrowAsync<ArgumentException>();

        network.Requests.ShouldBeEmpty();
    }

    // scenario document-one-call, step mixed, with the text that was sent then
    [Fact]
    public async Task The_recorded_images_are_found_by_their_place()
    {
        using var network = new RecordedGlpi().Play("document-one-call", "mixed", "mixed-read");
        using var kit = new GlpiKit(network);
        FileToSend[] files = [Samples.File("piece.txt", "a"), Image("img1.png", "b", "tag-1"), Samples.File("autre.txt", "c"), Image("img2.png", "d", "tag-2")];

        var created = await kit.Get<TicketWriter>().CreateAsync(
            GlpiKit.Session, TicketOf("""<p>A <img id="tag-1" src="x"> B <img id="tag-2" src="x" width="16"></p>"""), files, Ct);

        created.Files.OfType<FileOutcome.Kept>().Select(k => k.Document.Value).ShouldBe([7, 8, 9, 10]);
    }

    [Fact]
    public async Task A_text_that_lost_an_image_is_read_by_its_tags()
    {
        using var network = new RecordedGlpi()
            .Then(HttpStatusCode.Created, "application/json", """{"id":20,"message":""}""")
            .Then(HttpStatusCode.OK, "application/json", """{"id":20,"content":"<img alt=\"t2\" src=\"/front/document.send.php?docid=31&itemtype=Ticket\" />","_documents":[]}""");
        using var kit = new GlpiKit(network);

        var created = await kit.Get<TicketWriter>().CreateAsync(
            GlpiKit.Session, TicketOf("""<img id="t1" src="x"><img id="t2" src="x">"""), [Image("a.png", "1", "t1"), Image("b.png", "2", "t2")], Ct);

        created.Files[0].ShouldBeOfType<FileOutcome.Refused>();
        created.Files[1].ShouldBeOfType<FileOutcome.Kept>().Document.Value.ShouldBe(31);
    }

    private static NewTicket TicketOf(string content) => new() { Name = "Images", Content = content, Requesters = [new(7)] };

    private static FileToSend Image(string name, string content, string? tag = null) => Samples.Image(name, content, tag);

    private static async Task<IEnumerable<long>> DocumentsAsync(string text, params FileToSend[] files)
    {
        var (_, kept, _) = await SendAsync(text, files);
        return kept.Select(outcome => outcome.ShouldBeOfType<FileOutcome.Kept>().Document.Value);
    }

    private static async Task<(FileToSend[] Files, IReadOnlyList<FileOutcome> Kept, string Content)> SendAsync(string text, params FileToSend[] files)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        return await SendAsync(sandbox, text, files);
    }

    private static async Task<(FileToSend[] Files, IReadOnlyList<FileOutcome> Kept, string Content)> SendAsync(SandboxFixture sandbox, string text, params FileToSend[] files)
    {
        using var kit = SandboxClient.Of(sandbox);
        var jane = await kit.Get<GlpiSessions>().OpenAsync("j.doe@agudelle.com", "Agudelle!2023", Ct);
        var created = await kit.Get<TicketWriter>().CreateAsync(jane.Token, TicketOf(text), files, Ct);
        return (files, created.Files, (await kit.Get<TicketReader>().GetAsync(jane.Token, created.Id, Ct)).Content);
    }
}
