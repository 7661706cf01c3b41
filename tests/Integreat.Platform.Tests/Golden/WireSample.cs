using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Integreat.Platform.Tests.Golden;

/// <summary>Makes a wire record in which every member says something that can be told from its default.</summary>
internal sealed class WireSample
{
    private int _next;

    public object Make(Type type)
    {
        _next++;
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Make(inner);
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        }

        if (Simple(type) is { } simple)
        {
            return simple;
        }

        return type.IsGenericType ? Generic(type) : type.IsDefined(typeof(GenerateSerializerAttribute)) ? Record(type)
            : throw new NotSupportedException($"A sample of {type} is not known: add it here.");
    }

    private object? Simple(Type type) => type switch
    {
        _ when type == typeof(string) => $"text {_next}",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => _next,
        _ when type == typeof(long) => (long)_next << 33,
        _ when type == typeof(double) => _next + 0.5,
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(_next),
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddHours(_next),
        _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(_next),
        _ when type == typeof(TimeOnly) => new TimeOnly(_next % 24, 30),
        _ when type == typeof(Guid) => new Guid(_next, 0, 0, new byte[8]),
        _ when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>([(byte)_next, 2, 3]),
        _ => null,
    };

    private object Generic(Type type)
    {
        var parts = type.GetGenericArguments();
        return type.GetGenericTypeDefinition() switch
        {
            var list when list == typeof(ImmutableArray<>) => Call(nameof(List), parts),
            var map when map == typeof(ImmutableDictionary<,>) => Call(nameof(Map), parts),
            var pair when pair == typeof(KeyValuePair<,>) => Activator.CreateInstance(type, Make(parts[0]), Make(parts[1]))!,
            _ when type.IsDefined(typeof(GenerateSerializerAttribute)) => Record(type),
            _ => throw new NotSupportedException($"A sample of {type} is not known: add it here."),
        };
    }

    private object Record(Type type)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var member in WireMember.Of(type))
        {
            member.Property.SetValue(record, Make(member.Property.PropertyType));
        }

        return record;
    }

    private object Call(string name, Type[] parts) =>
        GetType().GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(parts).Invoke(this, [])!;

    private ImmutableArray<T> List<T>() => [(T)Make(typeof(T)), (T)Make(typeof(T))];

    private ImmutableDictionary<TKey, TValue> Map<TKey, TValue>()
        where TKey : notnull => ImmutableDictionary.CreateRange([KeyValuePair.Create((TKey)Make(typeof(TKey)), (TValue)Make(typeof(TValue)))]);
}

/// <summary>A member of a wire record and the number under which it travels.</summary>
internal sealed record WireMember(uint Id, PropertyInfo Property)
{
    public static IEnumerable<WireMember> Of(Type type) =>
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        let id = property.GetCustomAttribute<IdAttribute>()
        where id is not null
        orderby id.Id
        select new WireMember(id.Id, property);
}
