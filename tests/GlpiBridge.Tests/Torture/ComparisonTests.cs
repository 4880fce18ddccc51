using GlpiBridge.Torture.Comparing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Torture;

/// <summary>The torture test is worth as much as the comparison at its end.</summary>
public sealed class ComparisonTests
{
    private static readonly string Picture = new('a', 64), Paper = new('b', 64), Other = new('c', 64);
    private static readonly SentItem Printer = new("Imprimante", HasReceipt: true, "GB-AAAA-2222", 11, [Picture, Paper]);
    private static readonly SentItem Mail = new("Messagerie", HasReceipt: true, "GB-BBBB-3333", 12, []);
    private static readonly GlpiItem Old = new(3, "D’avant", [], [Other]);
    private static readonly GlpiItem PrinterTicket = new(11, "Imprimante", ["GB-AAAA-2222"], [Paper, Picture]);
    private static readonly GlpiItem MailTicket = new(12, "Messagerie", ["GB-BBBB-3333"], []);

    [Fact]
    public void Nothing_is_said_when_each_receipt_has_its_ticket_with_its_files() => Breaches(Old, PrinterTicket, MailTicket).ShouldBeEmpty();

    [Fact]
    public void A_receipt_without_a_ticket_is_a_loss() => Breaches(Old, MailTicket).ShouldBe([BreachKind.Lost]);

    [Fact]
    public void A_second_ticket_is_a_duplicate() => Breaches(Old, PrinterTicket, MailTicket, MailTicket with { Id = 13 }).ShouldBe([BreachKind.Duplicated]);

    [Fact]
    public void A_second_ticket_is_a_duplicate_under_another_title_too() =>
        Breaches(Old, PrinterTicket, MailTicket, MailTicket with { Id = 13, Title = "Messagerie (bis)" }).ShouldBe([BreachKind.Duplicated]);

    [Fact]
    public void A_second_ticket_is_a_duplicate_under_another_reference_too() =>
        Breaches(Old, PrinterTicket, MailTicket, MailTicket with { Id = 13, References = ["GB-CCCC-4444"] }).ShouldBe([BreachKind.Duplicated, BreachKind.WrongReceipt]);

    [Fact]
    public void A_missing_file_is_a_loss() => Breaches(Old, PrinterTicket with { Files = [Paper] }, MailTicket).ShouldBe([BreachKind.LostFile]);

    [Fact]
    public void A_file_of_other_bytes_is_a_loss_and_one_too_many() =>
        Breaches(Old, PrinterTicket with { Files = [Paper, Other] }, MailTicket).ShouldBe([BreachKind.LostFile, BreachKind.SurplusFile]);

    [Fact]
    public void A_file_that_is_there_twice_is_one_too_many() => Breaches(Old, PrinterTicket with { Files = [Paper, Picture, Paper] }, MailTicket).ShouldBe([BreachKind.SurplusFile]);

    [Fact]
    public void A_ticket_that_nobody_sent_is_told() => Breaches(Old, PrinterTicket, MailTicket, new GlpiItem(14, "Personne", ["GB-DDDD-5555"], [])).ShouldBe([BreachKind.Orphan]);

    [Fact]
    public void A_receipt_that_names_another_ticket_is_told() => Breaches(Old, PrinterTicket with { Id = 21 }, MailTicket).ShouldBe([BreachKind.WrongReceipt]);

    [Fact]
    public void A_request_that_never_got_a_receipt_is_told_and_may_have_a_ticket() =>
        Comparison.Of([Printer with { HasReceipt = false, Reference = null, Ticket = null }], [PrinterTicket], new HashSet<long>()).Select(breach => breach.Kind).ShouldBe([BreachKind.NoReceipt]);

    [Fact]
    public void A_file_of_what_is_added_may_hang_on_the_ticket() => WithAddition([Paper, Picture, Other], []).ShouldBeEmpty();

    [Fact]
    public void A_file_of_what_is_added_that_hangs_on_both_is_one_too_many() => WithAddition([Paper, Picture, Other], [Other]).ShouldBe([BreachKind.SurplusFile]);

    [Fact]
    public void A_file_of_what_is_added_that_hangs_nowhere_is_a_loss() => WithAddition([Paper, Picture], []).ShouldBe([BreachKind.LostFile]);

    private static IEnumerable<BreachKind> WithAddition(string[] ofTicket, string[] ofFollowup)
    {
        var addition = new SentItem("Imprimante, ajout", HasReceipt: true, "GB-EEEE-6666", 11, [Other]);
        var followup = new GlpiItem(5, "Imprimante, ajout", ["GB-EEEE-6666"], ofFollowup, On: 11);
        var none = new HashSet<long>();
        var (tickets, followups) = FilesApart.Reunite([addition], [PrinterTicket with { Files = ofTicket }], [followup]);
        return Comparison.Of([Printer], tickets, none).Concat(Comparison.Of([addition], followups, none)).Select(breach => breach.Kind);
    }

    private static IEnumerable<BreachKind> Breaches(params GlpiItem[] tickets) =>
        Comparison.Of([Printer, Mail], tickets, new HashSet<long> { Old.Id }).Select(breach => breach.Kind);
}
