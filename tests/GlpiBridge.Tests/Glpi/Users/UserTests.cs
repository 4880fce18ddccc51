using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Users;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Users;

[Proves(GlpiLine.Ten, "Phone numbers and addresses")]
public sealed class UserTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario misc-lists
    [Fact]
    public async Task A_user_comes_with_phones_and_addresses()
    {
        using var network = new RecordedGlpi().Play("misc-lists", "me-service", "emails-service");
        using var kit = new GlpiKit(network);

        var user = await kit.Get<UserReader>().GetAsync(GlpiKit.Session, new(7), Ct);

        user.Login.ShouldBe("j.doe@agudelle.com");
        user.LastName.ShouldBe("DOE");
        user.Phone.ShouldBe("05 46 00 00 11");
        user.Mobile.ShouldBe("");
        user.IsActive.ShouldBeTrue();
        user.Emails.ShouldBe(["j.doe@agudelle.com"]);
    }

    // scenario misc-lists
    [Fact]
    public async Task A_self_service_user_may_not_read_himself()
    {
        using var network = new RecordedGlpi().Play("misc-lists", "me");
        using var kit = new GlpiKit(network);

        await kit.Get<UserReader>().GetAsync(GlpiKit.Session, new(7), Ct).ShouldFailAsync(GlpiFault.Forbidden);
    }
}
