"""A list for QML that changes without being rebuilt.

A plain list makes QML throw all its delegates away when anything in it changes, and with them the
focus and the press of a finger. Here rows that stay are kept and only what they say changes.
"""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROOT = QModelIndex()


class Rows(QAbstractListModel):
    """Rows are dicts told apart by their `id`; QML reads each as `row`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[dict[str, Any]] = []

    def show(self, rows: list[dict[str, Any]]) -> None:
        """Take new rows: what stays, in the same order, keeps its delegates; where that is nothing all are replaced."""
        old, new = ([row["id"] for row in some] for some in (self._rows, rows))
        stay = [name for name in old if name in set(new)]
        if old != new and (not stay or stay != [name for name in new if name in set(old)]):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        for index in reversed([index for index, name in enumerate(old) if name not in stay]):
            self.beginRemoveRows(ROOT, index, index)
            self._rows = [*self._rows[:index], *self._rows[index + 1 :]]
            self.endRemoveRows()
        for index in [index for index, name in enumerate(new) if name not in stay]:
            self.beginInsertRows(ROOT, index, index)
            self._rows = [*self._rows[:index], rows[index], *self._rows[index:]]
            self.endInsertRows()
        changed = [index for index, row in enumerate(rows) if row != self._rows[index]]
        self._rows = rows
        for index in changed:
            self.dataChanged.emit(self.index(index), self.index(index))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, _role: int = 0) -> dict[str, Any]:
        """Return a whole row."""
        return self._rows[index.row()]

    def roleNames(self) -> dict[int, Any]:  # noqa: N802 - Qt's name
        """Name the one role there is."""
        return {Qt.ItemDataRole.UserRole: b"row"}
