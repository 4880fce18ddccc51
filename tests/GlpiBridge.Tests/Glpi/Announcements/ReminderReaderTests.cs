using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Announcements;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Announcements;

[Proves(GlpiLine.Ten, "Announcements")]
public sealed class ReminderReaderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario misc-lists
    [Fact]
    public async Task A_user_reads_the_announcements_that_are_meant_for_him()
    {
        using var network = new RecordedGlpi().Play("misc-lists", "reminders", "reminders-tech");
        using var kit = new GlpiKit(network);

        var agent = await kit.Get<ReminderReader>().ListAsync(GlpiKit.Session, Ct);
        var technician = await kit.Get<ReminderReader>().ListAsync(GlpiKit.Session, Ct);

        var one = agent.ShouldHaveSingleItem();
        one.Id.ShouldBe(new ReminderId(1));
        one.Name.ShouldBe("Maintenance du parapheur électronique");
        one.AuthorId.ShouldBe(new UserId(2));
        one.State.ShouldBe(ReminderState.ToDo);
        one.ShownFrom.ShouldBeNull();
        one.ShownUntil.ShouldBeNull();
        technician.Count.ShouldBe(2);
    }
}
