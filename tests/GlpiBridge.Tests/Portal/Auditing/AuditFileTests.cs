using GlpiBridge.Desk.Auditing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Auditing;

public sealed class AuditFileTests
{
    [Fact]
    public void A_day_s_file_is_erased_when_its_time_is_over()
    {
        var folder = Directory.CreateTempSubdirectory("glpibridge-audit-");
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        var audit = new AuditFile(folder.FullName, Options.Create(new AuditOptions { Days = 365 }), clock);
        audit.Append("1\n");
        clock.Advance(TimeSpan.FromDays(365));
        audit.Append("2\n");
        Days().ShouldBe(["audit-20261123.json", "audit-20271123.json"]);

        clock.Advance(TimeSpan.FromDays(1));
        audit.Append("3\n");

        Days().ShouldBe(["audit-20271123.json", "audit-20271124.json"]);
        folder.Delete(recursive: true);

        IEnumerable<string> Days() => folder.GetFiles("*.json").Select(file => file.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void A_day_s_file_is_continued_by_whoever_starts_again()
    {
        var folder = Directory.CreateTempSubdirectory("glpibridge-audit-");
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

        new AuditFile(folder.FullName, Options.Create(new AuditOptions()), clock).Append("1\n");
        new AuditFile(folder.FullName, Options.Create(new AuditOptions()), clock).Append("2\n");

        File.ReadAllText(Path.Combine(folder.FullName, "audit-20261123.json")).ShouldBe("1\n2\n");
        folder.Delete(recursive: true);
    }
}
