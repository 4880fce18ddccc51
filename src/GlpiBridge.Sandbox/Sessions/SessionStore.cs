using System.Security.Cryptography;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Sessions;

internal sealed class SessionStore
{
    private const string LongAlphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=";
    private readonly Dictionary<string, Session> sessions = [];

    public Session? Find(string token) => sessions.GetValueOrDefault(token);
    public void Remove(string token) => sessions.Remove(token);
    public void Clear() => sessions.Clear();

    public Session Open(Row user, bool longToken)
    {
        var token = longToken
            ? RandomNumberGenerator.GetString(LongAlphabet, 127) + "+/="
            : RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 26);
        var session = new Session(token, user);
        sessions.Add(token, session);
        return session;
    }
}
