using GlpiBridge.Submissions.Accounts;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Submissions.Accounts;

public sealed class SessionMemoryTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly SessionMemory memory;
    private readonly PortalSession session = new(Guid.NewGuid(), 7, "Firefox", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null, null, null);

    public SessionMemoryTests() => memory = new SessionMemory(clock);

    [Fact]
    public async Task A_session_is_read_once_until_it_changes_or_a_moment_has_passed()
    {
        await FindAsync(session);
        (await FindAsync(null)).ShouldBe(session);

        memory.Forget(session.Id);
        (await FindAsync(null)).ShouldBeNull();

        await FindAsync(session);
        memory.ForgetAll();
        (await FindAsync(null)).ShouldBeNull();

        await FindAsync(session);
        clock.Advance(TimeSpan.FromSeconds(5));
        (await FindAsync(null)).ShouldBeNull("another portal may have ended it");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_that_is_ended_while_it_is_being_read_is_not_kept(bool everywhere)
    {
        await memory.FindAsync(session.Id, () =>
        {
            if (everywhere)
            {
                memory.ForgetAll();
            }
            else
            {
                memory.Forget(session.Id);
            }

            return Task.FromResult<PortalSession?>(session);
        });

        (await FindAsync(null)).ShouldBeNull();
    }

    private Task<PortalSession?> FindAsync(PortalSession? inDatabase) => memory.FindAsync(session.Id, () => Task.FromResult(inDatabase));
}
