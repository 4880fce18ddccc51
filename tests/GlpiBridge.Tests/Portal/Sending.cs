using Shouldly;

namespace GlpiBridge.Tests.Portal;

/// <summary>Sends the manual's incident.</summary>
internal static class Sending
{
    /// <returns>The id of the submission.</returns>
    public static async Task<Guid> SendAsync(this Visitor visitor, params (string Field, string Name, byte[] Bytes)[] files)
    {
        await visitor.OpenAsync("/demandes/nouvelle/incident");
        return await visitor.PressSendAsync(files);
    }

    /// <summary>« Envoyer » of the form that is open: GLPI may have gone since.</summary>
    /// <returns>The id of the submission.</returns>
    public static async Task<Guid> PressSendAsync(this Visitor visitor, params (string Field, string Name, byte[] Bytes)[] files)
    {
        await visitor.SubmitAsync("form.gb-form", Incident.Answers, files);
        visitor.Path.ShouldStartWith("/demandes/recu/");
        return Guid.Parse(visitor.Path.Split('/')[^1]);
    }
}
