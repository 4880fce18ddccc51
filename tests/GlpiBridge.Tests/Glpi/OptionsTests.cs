using GlpiBridge.Glpi;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("ReadTimeout", "00:00:00")]
    [InlineData("WriteTimeout", "1.00:00:00")]
    [InlineData("ReadRetries", "-1")]
    [InlineData("MaxConcurrentCalls", "0")]
    [InlineData("BreakerFailureRatio", "2")]
    [InlineData("BreakerMinimumThroughput", "1")]
    public void A_value_out_of_range_is_named(string key, string value)
    {
        using var kit = new GlpiKit(new RecordedGlpi(), (key, value));

        Should.Throw<OptionsValidationException>(() => kit.Get<IOptions<GlpiOptions>>().Value).Message.ShouldContain(key);
    }

    [Fact]
    public void The_defaults_and_a_missing_address_are_valid()
    {
        using var kit = new GlpiKit(new RecordedGlpi(), ("BaseUrl", null));

        kit.Get<IOptions<GlpiOptions>>().Value.BaseUrl.ShouldBeNull();
        kit.Get<IStartupValidator>().Validate();
    }
}
