using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Tickets;

[Proves(GlpiLine.Ten, "A new request with files")]
public sealed class CreateTicketTests
{
    private static readonly NewTicket Ticket = new() { Name = "Pièces et images", Content = "<p>x</p>", Requesters = [new(7)] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario ticket-create-for-other, step actors-form
    [Fact]
    public async Task A_ticket_without_files_is_one_json_call()
    {
        using var network = new RecordedGlpi().Play("ticket-create-for-other", "actors-form");
        using var kit = new GlpiKit(network);
        var ticket = Ticket with
        {
            Name = "L'écran \"noir\" & <b>",
            Type = TicketType.Request,
            Urgency = Urgency.VeryHigh,
            Category = new(48),
            Entity = new(1),
            Template = new(2),
            Observers = [TicketActor.Email("n.dupuis@agudelle.com"), TicketActor.User(new(8))],
        };

        var created = await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, ticket, [], Ct);

        created.Id.ShouldBe(new TicketId(44));
        created.Files.ShouldBeEmpty();
        var request = network.Requests.ShouldHaveSingleItem();
        request.Header("Content-Type").ShouldBe("application/json");
        request.Text.ShouldBe(
            """{"input":{"name":"L'écran \"noir\" & <b>","content":"<p>x</p>","type":2,"urgency":5,"itilcategories_id":48,"entities_id":1,"_tickettemplate":2""" +
            ""","_actors":{"requester":[{"items_id":7,"alternative_email":"","itemtype":"User","use_notification":1}]""" +
            ""","observer":[{"items_id":0,"alternative_email":"n.dupuis@agudelle.com","itemtype":"User","use_notification":1},{"items_id":8,"alternative_email":"","itemtype":"User","use_notification":1}]}}}""");
    }

    // scenario ticket-create-simple: without a requester GLPI makes a ticket that nobody can follow
    [Fact]
    public async Task A_ticket_without_a_requester_is_not_sent()
    {
        using var network = new RecordedGlpi();
        using var kit = new GlpiKit(network);

        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket with { Requesters = [] }, [], Ct).ShouldThrowAsync<ArgumentException>();

        network.Requests.ShouldBeEmpty();
    }

    // scenarios ticket-create-template, ticket-create-refused
    [Fact]
    public async Task A_ticket_that_glpi_refuses_does_not_exist()
    {
        using var network = new RecordedGlpi().Play("ticket-create-template", "named-empty-content");
        using var kit = new GlpiKit(network);

        var failure = await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket with { Template = new(2) }, [], Ct).ShouldFailAsync(GlpiFault.Invalid);

        failure.Code.ShouldBe("ERROR_GLPI_ADD");
        failure.Body.ShouldNotBeNull().ShouldContain("Description");
    }

    // scenario document-one-call, step three
    [Fact]
    public async Task Several_files_go_in_the_same_call_each_in_its_own_field()
    {
        using var network = new RecordedGlpi().Play("document-one-call", "three", "three-read");
        using var kit = new GlpiKit(network);
        FileToSend[] files = [Samples.File("un.txt", "1"), Samples.File("deux.txt", "22"), Samples.File("trois.txt", "333")];

        var created = await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, files, Ct);

        created.Id.ShouldBe(new TicketId(15));
        created.Files.ShouldBe([new FileOutcome.Kept(files[0], new(4)), new FileOutcome.Kept(files[1], new(5)), new FileOutcome.Kept(files[2], new(6))]);
        network.Requests.Count.ShouldBe(2);
        var parts = MultipartBody.PartsOf(network.Requests[0]);
        parts.Select(p => p.Name).ShouldBe(["uploadManifest", "file0", "file1", "file2"]);
        parts.Select(p => p.FileName).ShouldBe([null, "un.txt", "deux.txt", "trois.txt"]);
        parts[0].Text.ShouldBe(
            """{"input":{"name":"Pièces et images","content":"<p>x</p>","type":1,"urgency":3""" +
            ""","_actors":{"requester":[{"items_id":7,"alternative_email":"","itemtype":"User","use_notification":1}]}}}""");
        network.Requests[1].Query.ShouldBe("with_documents=true&get_hateoas=false&add_keys_names[]=itilcategories_id&add_keys_names[]=entities_id&add_keys_names[]=users_id_recipient");
    }

    // scenario document-one-call, step mixed: tags go by the order of the files
    [Fact]
    public async Task Inline_images_are_bound_by_their_tags_and_found_in_the_text()
    {
        using var network = new RecordedGlpi().Play("document-one-call", "mixed", "mixed-read");
        using var kit = new GlpiKit(network);
        FileToSend[] files = [Samples.File("piece.txt", "a"), Samples.File("img1.png", "b", "tag-1"), Samples.File("autre.txt", "c"), Samples.File("img2.png", "d", "tag-2")];

        var created = await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, files, Ct);

        created.Files.OfType<FileOutcome.Kept>().Select(k => k.Document.Value).ShouldBe([7, 8, 9, 10]);
        using var manifest = JsonDocument.Parse(MultipartBody.PartsOf(network.Requests[0])[0].Body);
        manifest.RootElement.GetProperty("input").GetProperty("_tag_filename").GetRawText().ShouldBe("""["","tag-1","","tag-2"]""");
    }

    // scenario document-inline, step content-read: the tag stays when the image was not taken
    [Fact]
    public async Task An_inline_image_whose_tag_stays_was_refused()
    {
        using var network = new RecordedGlpi()
            .Then(HttpStatusCode.Created, "application/json", """{"id":106,"message":""}""")
            .Then(HttpStatusCode.OK, "application/json", """{"id":106,"content":"<p>Voir <img id=\"tag-1\" src=\"x\" width=\"23\"></p>","_documents":[]}""");
        using var kit = new GlpiKit(network);

        var created = await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [Samples.File("img.png", "b", "tag-1")], Ct);

        created.Files.ShouldHaveSingleItem().ShouldBeOfType<FileOutcome.Refused>().Reason.ShouldBeNull();
    }

    // scenario document-one-call, steps second-refused, first-refused: 201, and the file is gone
    [Fact]
    public async Task A_later_file_that_was_dropped_is_told()
    {
        using var network = new RecordedGlpi().Play("document-one-call", "second-refused", "second-refused-read");
        using var kit = new GlpiKit(network);

        var created = await kit.Get<TicketWriter>().CreateAsync(
            GlpiKit.Session, Ticket, [Samples.File("bon.txt", "a"), Samples.File("mauvais.exe", "b"), Samples.File("encore.txt", "c")], Ct);

        created.Files[0].ShouldBeOfType<FileOutcome.Kept>().Document.ShouldBe(new DocumentId(11));
        created.Files[1].ShouldBeOfType<FileOutcome.Refused>().Reason.ShouldBe("Fichier mauvais.exe introuvable.");
        created.Files[2].ShouldBeOfType<FileOutcome.Kept>().Document.ShouldBe(new DocumentId(12));
    }

    [Fact]
    public async Task A_first_file_that_was_dropped_is_told_with_its_reason()
    {
        using var network = new RecordedGlpi().Play("document-one-call", "first-refused", "first-refused-read");
        using var kit = new GlpiKit(network);

        var created = await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [Samples.File("mauvais.exe", "b"), Samples.File("bon2.txt", "c")], Ct);

        created.Files[0].ShouldBeOfType<FileOutcome.Refused>().Reason.ShouldBe("Type de fichier non autorisé");
        created.Files[1].ShouldBeOfType<FileOutcome.Kept>().Document.ShouldBe(new DocumentId(13));
    }

    // scenario document-one-call: two files with the same bytes become one document
    [Fact]
    public async Task Files_with_the_same_bytes_share_a_document_an_inline_image_included()
    {
        var hash = Sha1("pareil");
        using var network = new RecordedGlpi()
            .Then(HttpStatusCode.Created, "application/json", """{"id":20,"message":""}""")
            .Then(HttpStatusCode.OK, "application/json", $$"""
                {"id":20,"content":"<a href=\"/front/document.send.php?docid=31&itemtype=Ticket&items_id=20\"><img alt=\"tag-1\" src=\"/front/document.send.php?docid=31&itemtype=Ticket&items_id=20\" /></a>",
                "_documents":[{"id":30,"filename":"b.txt","sha1sum":"{{hash}}"}]}
                """);
        using var kit = new GlpiKit(network);
        FileToSend[] files =
        [
            Samples.File("a.txt", "pareil"), Samples.File("b.txt", "pareil"),
            Samples.File("i.png", "image", "tag-1"), Samples.File("j.png", "image"), Samples.File("c.txt", "autre"),
        ];

        var created = await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, files, Ct);

        created.Files.OfType<FileOutcome.Kept>().Select(k => (k.File.FileName, k.Document.Value)).ShouldBe([("a.txt", 30), ("b.txt", 30), ("i.png", 31), ("j.png", 31)]);
        created.Files[4].ShouldBeOfType<FileOutcome.Refused>();
    }

    [Fact]
    public async Task Of_two_files_with_one_name_the_bytes_tell_which_was_kept()
    {
        using var network = new RecordedGlpi()
            .Then(HttpStatusCode.Created, "application/json", """{"id":20,"message":""}""")
            .Then(HttpStatusCode.OK, "application/json", $$"""{"id":20,"content":"x","_documents":[{"id":30,"filename":"image.png","sha1sum":"{{Sha1("bonne")}}"}]}""");
        using var kit = new GlpiKit(network);

        var created = await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [Samples.File("image.png", "mauvaise"), Samples.File("image.png", "bonne")], Ct);

        created.Files[0].ShouldBeOfType<FileOutcome.Refused>();
        created.Files[1].ShouldBeOfType<FileOutcome.Kept>().Document.ShouldBe(new DocumentId(30));
    }

    [Theory]
    [InlineData("misc-maintenance", "read")]
    [InlineData("auth-session-end", "after")]
    [InlineData("document-refused", "manifest-no-input")]
    public async Task A_failed_read_back_does_not_hide_that_the_ticket_exists(string scenario, string step)
    {
        using var network = new RecordedGlpi().Play("document-one-call", "three").PlayAnyway(scenario, step);
        using var kit = new GlpiKit(network);

        var created = await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [Samples.File("un.txt", "1")], Ct);

        created.Id.ShouldBe(new TicketId(15));
        created.Files.ShouldHaveSingleItem().ShouldBeOfType<FileOutcome.Unverified>();
    }

    [Fact]
    public async Task A_lost_answer_with_files_is_unknown_and_nothing_is_sent_again()
    {
        using var network = new RecordedGlpi().Then((_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended"));
        using var kit = new GlpiKit(network, ("ReadRetries", "3"));

        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [Samples.File("un.txt", "1")], Ct).ShouldFailAsync(GlpiFault.OutcomeUnknown);

        network.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("tag 1")]
    [InlineData("")]
    [InlineData("a\"b")]
    public async Task A_tag_that_could_break_the_text_is_refused(string tag)
    {
        using var kit = new GlpiKit(new RecordedGlpi());

        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [Samples.File("i.png", "1", tag)], Ct).ShouldThrowAsync<ArgumentException>();
    }

#pragma warning disable CA5350 // GLPI names documents by SHA-1
    private static string Sha1(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
